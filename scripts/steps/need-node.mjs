// Imported first by every command: an old Node gets one sentence instead of a stack.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Node ${process.versions.node} is too old: install Node 20.19 or newer (24 LTS recommended).\n`,
  );
  process.exit(1);
}
