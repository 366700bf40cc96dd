import { tick } from 'svelte';

/** Less than a line: what a rounded height leaves over. */
const OVER = 2;

/**
 * LK7: how closely a page has to be set to fit its panel, from 0 to `most`. Measured and not counted, since a sixth
 * office's papers may be of any length. Before it is painted, so that nobody sees it move.
 */
export class Tightening {
  #level = $state(0);
  readonly #most: number;
  #measure = (): void => {};

  constructor(most: number) {
    this.#most = most;
  }

  get level(): number {
    return this.#level;
  }

  /** For the content of a page's area that scrolls. */
  readonly watch = (content: HTMLElement): (() => void) => {
    const area = content.closest<HTMLElement>('.area');
    if (!area) return () => {};
    this.#measure = () => {
      if (this.#level >= this.#most || area.scrollHeight - area.clientHeight <= OVER) return;
      this.#level += 1;
      this.#measureAgain();
    };
    const observer = new ResizeObserver(() => this.#measure());
    for (const box of [content, area, ...content.children]) observer.observe(box);
    return () => {
      observer.disconnect();
      this.#measure = () => {};
    };
  };

  /** Other words may fit where these did not. */
  startAnew(..._words: readonly unknown[]): void {
    this.#level = 0;
    this.#measureAgain();
  }

  /** A closer set page need not change the size of any box: of two columns the longer one stays as it was. */
  #measureAgain(): void {
    void tick().then(() => this.#measure());
  }
}
