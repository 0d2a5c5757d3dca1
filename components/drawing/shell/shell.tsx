import "./shell.css";

/** The mark as a data URL, put in by `scripts/build-room.mjs`: the first thing to be seen must not wait for a file. */
declare const MARK: string;

/** What stands before the first words: the mark on its quiet lines. The documents carry the same, painted before any script. */
export function Shell() {
  return (
    <div className="shell" aria-busy="true">
      <img src={MARK} alt="" />
    </div>
  );
}
