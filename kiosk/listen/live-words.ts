/** What a page says by itself while it stands: that a paper comes, that a clerk has been called, how many digits there are. */
const LIVE = '[role="status"], [aria-live="polite"]';

export class LiveWords {
  #known = new Map<Element, string>();

  /** What stands there now has been read with its page. */
  learn(document: Document): void {
    this.#known = new Map(liveOf(document).map((element) => [element, wordsOf(element)]));
  }

  /** The parts that say something else than before. */
  changed(document: Document): Element[] {
    const before = this.#known;
    this.learn(document);
    return [...this.#known].flatMap(([element, words]) =>
      words !== '' && before.get(element) !== words ? [element] : [],
    );
  }
}

const liveOf = (document: Document): Element[] => [...document.querySelectorAll(LIVE)];

const wordsOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
