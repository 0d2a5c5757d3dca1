import "server-only";
import { DomainError } from "@/lib/domain/errors";
import { MOST_HEAD_BYTES, studyFileHeadSchema, type StudyFileHead } from "@/lib/domain/study/study-file";
import { parseInput } from "../people/parse";
import { recordingOf, type RecordingInFile } from "./recording-line";

export interface StudyFile {
  draft: StudyFileHead["draft"];
  recordings: RecordingInFile[];
}

/**
 * A study's file, read as a whole before anything of it counts. Refuses one that is cut off, was changed, or is none
 * (`invalid`), and one that is no JSON (`malformed`).
 */
export async function readStudyFile(parts: AsyncIterable<Uint8Array>): Promise<StudyFile> {
  let head: StudyFileHead | null = null;
  const recordings = new Map<string, RecordingInFile>();
  for await (const line of linesOf(parts)) {
    if (head === null) {
      if (line.byteLength > MOST_HEAD_BYTES) throw new DomainError("too-large");
      head = parseInput(studyFileHeadSchema, parsed(line));
      continue;
    }
    const recording = recordingOf(parsed(line));
    if (recording === null) throw damaged();
    recordings.set(`${recording.language} ${recording.clip}`, recording);
  }
  if (head === null || recordings.size !== head.recordings) throw damaged();
  return { draft: head.draft, recordings: [...recordings.values()] };
}

const damaged = () => new DomainError("invalid", { fields: [{ path: "recordings", code: "damaged" }] });

function parsed(line: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
  } catch {
    throw new DomainError("malformed");
  }
}

const NEWLINE = 10;

/** Lines that are not empty, without their ends. */
async function* linesOf(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = [];
  for await (const part of parts) {
    let from = 0;
    for (let end = part.indexOf(NEWLINE); end >= 0; end = part.indexOf(NEWLINE, from)) {
      const line = Buffer.concat([...begun, part.subarray(from, end)]);
      begun = [];
      from = end + 1;
      if (line.byteLength > 0) yield line;
    }
    begun.push(part.subarray(from));
  }
  const last = Buffer.concat(begun);
  if (last.byteLength > 0) yield last;
}
