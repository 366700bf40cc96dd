import { FileRefused, longestCell } from '../table.ts';
import type { Archive } from './archive.ts';
import { readWholeXml } from './xml.ts';

const pageSize = 1 << 20;
const mostBytes = 112 * (1 << 20);
/** Twice as many as a million people have; their places take up to 96 MB. */
const mostTexts = 1 << 23;

/**
 * The shared texts that cells refer to. Half a million people have millions of them, too many strings for the heap (RG7), so they are
 * stored as bytes in pages outside it.
 */
export class SharedStrings {
  #pages: Buffer[] = [];
  #used = 0;
  /** Three numbers per text: page, offset, length. */
  #places = new Uint32Array(3 * 4096);
  #count = 0;

  add(text: string): void {
    const length = Buffer.byteLength(text);
    const isFull = this.#pages.length * pageSize > mostBytes || this.#count === mostTexts;
    if (text.length > longestCell || isFull) throw new FileRefused('too-large');
    if (this.#pages.length === 0 || this.#used + length > pageSize) {
      this.#pages.push(Buffer.allocUnsafeSlow(pageSize));
      this.#used = 0;
    }
    if (3 * this.#count === this.#places.length) {
      const wider = new Uint32Array(this.#places.length * 2);
      wider.set(this.#places);
      this.#places = wider;
    }
    this.#pages.at(-1)?.write(text, this.#used);
    this.#places.set([this.#pages.length - 1, this.#used, length], 3 * this.#count);
    this.#used += length;
    this.#count += 1;
  }

  /** Undefined: the file has no such text. */
  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.#count)) return undefined;
    const [page = 0, offset = 0, length = 0] = this.#places.subarray(3 * index, 3 * index + 3);
    return this.#pages[page]?.toString('utf8', offset, offset + length);
  }
}

export async function readSharedStrings(archive: Archive, part: string | undefined): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (part === undefined) return strings;
  let text = '';
  let isWanted = false;
  let isPhonetic = false;
  await readWholeXml(archive, part, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isWanted = name === 't' && !isPhonetic;
    },
    text(piece) {
      if (isWanted) text += piece;
      if (text.length > longestCell) throw new FileRefused('too-large');
    },
    close(name) {
      if (name === 't') isWanted = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') strings.add(text);
    },
  });
  return strings;
}
