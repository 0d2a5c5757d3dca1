/** First come, first served: one holder at a time. */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** Nobody holds or waits for a turn. */
  get idle(): boolean {
    return this.#waiting === 0;
  }

  /** Runs work when all before it are done, whatever became of them. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#last;
    let release: () => void = () => undefined;
    this.#last = new Promise((resolve) => (release = resolve));
    this.#waiting += 1;
    await before;
    try {
      return await work();
    } finally {
      this.#waiting -= 1;
      release();
    }
  }
}
