/** Where a JSON text breaks the grammar, or names a field twice (which JSON.parse accepts). */
interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
}

/** The first fault of a JSON text. JSON.parse does not tell the position of many of them. */
export function firstJsonFault(text: string): JsonFault | undefined {
  try {
    new JsonWalk(text).wholeText();
    return undefined;
  } catch (fault) {
    if (!(fault instanceof BrokenAt)) throw fault;
    const before = text.slice(0, fault.offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1, sentence: fault.message };
  }
}

class BrokenAt extends Error {
  readonly offset: number;

  constructor(offset: number, sentence: string) {
    super(sentence);
    this.offset = offset;
  }
}

const blanks = /[ \t\r\n]*/y;
const scalars = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids bare control characters in a text
const strings = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;

/** Far deeper than any hall file, and shallow enough for the stack. */
const deepest = 64;

class JsonWalk {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  wholeText(): void {
    this.#value(0);
    if (this.#peek() !== '') throw this.#broken('nothing more is expected here');
  }

  #value(depth: number): void {
    const first = this.#peek();
    if (depth > deepest) throw this.#broken('the brackets are nested too deep');
    if (first === '{') this.#object(depth);
    else if (first === '[') this.#entries(']', () => this.#value(depth + 1));
    else if (first === '"') this.#string();
    else if (this.#take(scalars) === '') throw this.#broken(this.#missing('a value'));
  }

  #object(depth: number): void {
    const names = new Set<string>();
    this.#entries('}', () => {
      if (this.#peek() !== '"') throw this.#broken(this.#missing('a field name in double quotes'));
      const start = this.#at;
      const name: unknown = JSON.parse(this.#string());
      if (names.has(String(name))) throw new BrokenAt(start, `the field "${String(name)}" stands twice`);
      names.add(String(name));
      if (this.#peek() !== ':') throw this.#broken(this.#missing('a colon after the field name'));
      this.#at += 1;
      this.#value(depth + 1);
    });
  }

  #entries(close: string, entry: () => void): void {
    this.#at += 1;
    if (this.#peek() !== close) {
      entry();
      while (this.#peek() === ',') {
        this.#at += 1;
        if (this.#peek() === close) throw this.#broken(`no comma is expected before "${close}"`);
        entry();
      }
    }
    if (this.#peek() !== close) throw this.#broken(this.#missing(`a comma or "${close}"`));
    this.#at += 1;
  }

  #string(): string {
    const found = this.#take(strings);
    if (found === '') throw this.#broken('this text is not closed, or holds a bare line break or a wrong backslash');
    return found;
  }

  #peek(): string {
    this.#take(blanks);
    return this.#text.charAt(this.#at);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #missing(what: string): string {
    return this.#at >= this.#text.length ? `the file ends where ${what} is expected` : `${what} is expected here`;
  }

  #broken(sentence: string): BrokenAt {
    return new BrokenAt(this.#at, sentence);
  }
}
