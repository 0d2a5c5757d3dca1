import fs from "node:fs";

const FOLDER = "/dev/shm";
const NEEDED = 4e9;

/**
 * Tests make and remove thousands of files of throwaway databases: in memory where the machine has the room (their copies
 * cost a tenth then), otherwise where temporary files lie anyway. For this process and all that it starts.
 */
export function keepTemporaryFilesInMemory() {
  if (process.env.TMPDIR !== undefined || !fs.existsSync(FOLDER)) return;
  const { bavail, bsize } = fs.statfsSync(FOLDER);
  if (bavail * bsize > NEEDED) process.env.TMPDIR = FOLDER;
}
