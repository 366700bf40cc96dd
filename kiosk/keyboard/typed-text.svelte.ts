/** How a field capitalises: "Jalan Melati" or "Lampu di ruang tunggu mati." */
export type Capitals = 'words' | 'sentences' | 'none';

interface Wishes {
  readonly most: number;
  readonly capitals: Capitals;
  /** Multi-line. */
  readonly lines?: boolean;
}

/** Text being typed into one field, on screen or on a physical keyboard, with the position of the caret. */
export class TypedText {
  text = $state('');
  caret = $state(0);
  /** Text deleted all at once, until something is typed: so that one touch too many loses nothing. */
  erased = $state('');
  readonly most: number;
  readonly capitals: Capitals;
  readonly lines: boolean;

  constructor({ most, capitals, lines = false }: Wishes) {
    this.most = most;
    this.capitals = capitals;
    this.lines = lines;
  }

  get left(): number {
    return this.most - this.text.length;
  }

  get isEmpty(): boolean {
    return this.text.trim() === '';
  }

  /** The next letter is a capital unless shift is used. */
  get wantsCapital(): boolean {
    const before = this.text.slice(0, this.caret);
    if (this.capitals === 'words') return /(^|[\s.(/-])$/.test(before);
    return this.capitals === 'sentences' && /(^|[.?!]\s+|\n)\s*$/.test(before);
  }

  insert(signs: string): void {
    if (signs.length > this.left) return;
    this.#put(this.text.slice(0, this.caret) + signs, this.text.slice(this.caret));
  }

  erase(): void {
    const before = Array.from(this.text.slice(0, this.caret));
    this.#put(before.slice(0, -1).join(''), this.text.slice(this.caret));
  }

  eraseAll(): void {
    const { text } = this;
    this.#put('', '');
    this.erased = text;
  }

  bringBack(): void {
    this.#put(this.erased, '');
  }

  /** Nothing of it stays. */
  forget(): void {
    this.#put('', '');
  }

  move(by: -1 | 1): void {
    this.caret = Math.min(this.text.length, Math.max(0, this.caret + by));
  }

  /** The browser changed the field or moved its caret. */
  follow(text: string, caret: number): void {
    if (text !== '') this.erased = '';
    this.text = text.slice(0, this.most);
    this.caret = Math.min(caret, this.text.length);
  }

  #put(before: string, after: string): void {
    this.erased = '';
    this.text = before + after;
    this.caret = before.length;
  }
}
