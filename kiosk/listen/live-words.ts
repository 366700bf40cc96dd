/** Live regions: that a paper is coming, that a clerk has been called, how many digits there are. */
const LIVE = '[role="status"], [aria-live="polite"]';

export class LiveWords {
  #known = new Map<Element, string>();

  /** What is there now was read with the page. */
  learn(document: Document): void {
    this.#known = new Map(liveOf(document).map((element) => [element, wordsOf(element)]));
  }

  /** The live regions whose text has changed. */
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
