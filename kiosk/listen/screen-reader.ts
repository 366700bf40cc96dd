import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import { controlWords } from './control-words.ts';
import { LiveWords } from './live-words.ts';
import { languageOf, pageWords } from './page-words.ts';
import type { Utterance } from './spoken-part.ts';
import { isControl, scopeOf, stopAt, stopsOf } from './stops.ts';
import type { Teller } from './teller.ts';
import type { ListenWords } from './words/id.ts';

interface ScreenReaderParts {
  readonly document: Document;
  readonly teller: Pick<Teller, 'say' | 'add' | 'hush'>;
  readonly language: () => SpokenLanguage;
  readonly words: () => ListenWords;
}

/** Reads the page that is shown, and moves from control to control. It knows the DOM, but no step. */
export class ScreenReader {
  readonly #parts: ScreenReaderParts;
  readonly #live = new LiveWords();
  #marked: HTMLElement | null = null;
  #last: readonly Utterance[] = [];
  #page = '';
  /** The last message to the hall that was spoken. */
  #told = '';
  #scope: Element | undefined;

  constructor(parts: ScreenReaderParts) {
    this.#parts = parts;
  }

  begin(): void {
    const { welcome } = this.#parts.words();
    this.#openPage([this.#plain(welcome), ...this.#newMessage(), ...this.#manual()]);
  }

  end(): void {
    this.#mark(null);
    this.#last = [];
    this.#page = '';
    this.#told = '';
    this.#parts.teller.hush();
  }

  /** Called after each change: a new page is read, or the changes on this one are spoken. */
  look(): void {
    if (this.#marked && !this.#marked.isConnected) this.#mark(null);
    const message = this.#newMessage();
    if (this.#pageName() !== this.#page || this.#scope !== scopeOf(this.#parts.document)[0])
      return this.#openPage(message);
    const said = this.#live.changed(this.#parts.document);
    const language = this.#parts.language();
    if (said.length > 0) void this.#parts.teller.add(said.flatMap((element) => liveWords(element, language)));
  }

  move(by: 1 | -1): void {
    const stops = stopsOf(this.#parts.document);
    if (stops.length === 0) return this.repeat();
    const t = this.#parts.words();
    const at = this.#marked ? stops.indexOf(this.#marked) : by === 1 ? -1 : stops.length;
    const next = stops[at + by];
    if (next) return this.#tell(next, []);
    const end = stops[by === 1 ? stops.length - 1 : 0];
    if (end) this.#tell(end, [this.#plain(by === 1 ? t.lastStop : t.firstStop)]);
  }

  /** The second touch, or OK. */
  act(): void {
    const stop = this.#marked;
    if (!stop) return this.move(1);
    this.#parts.teller.hush();
    if (!isControl(stop) || stop.matches(':disabled')) return this.#tell(stop, []);
    stop.focus({ preventScroll: true });
    const before = controlState(stop);
    stop.click();
    this.acted(stop, before);
  }

  /** Speaks the new state if the page stays: "dipilih", "tidak dipilih". */
  acted(stop: HTMLElement, before: string): void {
    setTimeout(() => {
      if (!stop.isConnected || controlState(stop) === before) return;
      const t = this.#parts.words();
      const state = stop.getAttribute('aria-pressed') === 'true' ? t.pressed : t.notPressed;
      void this.#parts.teller.add([this.#plain(state)]);
    }, 60);
  }

  /** LI3: true if this touch may act: it is on the control that the last one marked. */
  touch(target: EventTarget | null): boolean {
    const stop = stopAt(target, this.#parts.document);
    if (stop && stop === this.#marked) {
      this.#parts.teller.hush();
      return true;
    }
    if (stop) this.#tell(stop, []);
    else this.#tellText(target);
    return false;
  }

  repeat(): void {
    void this.#parts.teller.say(this.#last);
  }

  help(): void {
    this.#say([...this.#manual(), this.#plain(this.#parts.words().askClerk), ...this.#pageUtterances().slice(0, 2)]);
  }

  /** A digit from a physical keyboard: the key is spoken before its effect. */
  echo(sign: string): void {
    void this.#parts.teller.say([{ text: sign, language: this.#parts.language(), isPrivate: true }]);
  }

  confirm(words: string): void {
    void this.#parts.teller.say([this.#plain(words)]);
  }

  #openPage(before: readonly Utterance[]): void {
    this.#mark(null);
    this.#page = this.#pageName();
    this.#scope = scopeOf(this.#parts.document)[0];
    this.#live.learn(this.#parts.document);
    this.#say([...before, ...this.#pageUtterances(), ...this.#choices()]);
  }

  #pageUtterances(): Utterance[] {
    const page = scopeOf(this.#parts.document)[0];
    return page ? pageWords(page, this.#parts.language()) : [];
  }

  /** A dialog speaks its answers at once, so that nobody has to look for them against the clock. */
  #choices(): Utterance[] {
    const { document, words, language } = this.#parts;
    const page = scopeOf(document)[0];
    const stops = stopsOf(document).filter((stop) => page?.contains(stop) ?? false);
    if (!page?.matches('dialog')) return [this.#plain(`${stops.length} ${words().choices}`)];
    return stops.flatMap((stop) => controlWords(stop, words(), language()));
  }

  /**
   * HN8: a message to the hall stands above every page; it is spoken when somebody begins to listen and when it
   * arrives, even together with a new page.
   */
  #newMessage(): Utterance[] {
    const { document, language } = this.#parts;
    const message = document.querySelector('[data-hall-message]');
    const text = message?.textContent.trim() ?? '';
    const isNew = text !== '' && text !== this.#told;
    this.#told = text;
    return message && isNew ? pageWords(message, language()) : [];
  }

  #manual(): Utterance[] {
    const { howToTouch, howToPress, moreKeys } = this.#parts.words();
    return [howToTouch, howToPress, moreKeys].map((text) => this.#plain(text));
  }

  #tell(stop: HTMLElement, before: readonly Utterance[]): void {
    this.#mark(stop);
    const { language, words } = this.#parts;
    const said = isControl(stop) ? controlWords(stop, words(), language()) : partWords(stop, language());
    this.#say([...before, ...said]);
  }

  /** Touching text that is no control reads it aloud. */
  #tellText(target: EventTarget | null): void {
    const text = target instanceof Element ? target.closest('p, h1, h2, h3, li, dl > div') : null;
    const isHere = text && scopeOf(this.#parts.document).some((part) => part.contains(text));
    if (isHere) this.#say(pageWords(text, this.#parts.language()));
    else this.#parts.teller.hush();
  }

  #say(utterances: readonly Utterance[]): void {
    this.#last = utterances;
    void this.#parts.teller.say(utterances);
  }

  #mark(stop: HTMLElement | null): void {
    delete this.#marked?.dataset['marked'];
    this.#marked = stop;
    if (!stop) return;
    stop.dataset['marked'] = '';
    stop.scrollIntoView({ block: 'nearest' });
  }

  #plain(text: string): Utterance {
    return { text, language: this.#parts.language(), isPrivate: false };
  }

  /** Two pages of one step are told apart by heading and language. */
  #pageName(): string {
    const page = scopeOf(this.#parts.document)[0];
    const heading = page?.querySelector('h1, h2')?.textContent ?? '';
    return `${this.#parts.language()} ${heading.trim()}`;
  }
}

const controlState = (stop: Element): string => stop.getAttribute('aria-pressed') ?? '';

/** Label of a part, if it has one, and its content. */
const partWords = (stop: Element, language: SpokenLanguage): Utterance[] => [
  ...labelWords(stop, language),
  ...pageWords(stop, language),
];

const liveWords = (element: Element, language: SpokenLanguage): Utterance[] =>
  element.hasAttribute('aria-label') ? labelWords(element, language) : pageWords(element, language);

function labelWords(element: Element, spoken: SpokenLanguage): Utterance[] {
  const text = element.getAttribute('aria-label');
  return text === null ? [] : [{ text, language: languageOf(element, spoken), isPrivate: false }];
}
