import "./shell.css";

/** What stands before the first words: the mark on its quiet lines. The documents carry the same, painted before any script. */
export function Shell() {
  return (
    <div className="shell" aria-busy="true">
      <img src="/icons/icon.svg" alt="" />
    </div>
  );
}
