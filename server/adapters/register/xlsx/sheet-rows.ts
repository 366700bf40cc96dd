import { readDate } from '../dates.ts';
import { FileRefused, longestCell, mostColumns, type Row } from '../table.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { Attributes, XmlReader } from './xml.ts';

export interface CellMeanings {
  readonly strings: SharedStrings;
  readonly dateStyles: readonly boolean[];
  readonly countsFrom1904: boolean;
}

/** RG7: cells and letters of the rows read at once, a hundred times what a register has in one piece of its file. */
const mostAtOnce = 1 << 21;

/** Collects the rows of a worksheet. Numbers stay text as in the file: as JavaScript numbers they would be rounded. */
export class SheetRows implements XmlReader {
  readonly #meanings: CellMeanings;
  #rows: Row[] = [];
  #rowNumber = 0;
  #cells: string[] = [];
  #numeric: boolean[] = [];
  #column = -1;
  #type = '';
  #style = -1;
  #value = '';
  #isValue = false;
  #isPhonetic = false;
  #atOnce = 0;
  #atOnceInRow = 0;

  constructor(meanings: CellMeanings) {
    this.#meanings = meanings;
  }

  takeRows(): readonly Row[] {
    const rows = this.#rows;
    this.#rows = [];
    this.#atOnce = this.#atOnceInRow;
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'rPh') this.#isPhonetic = true;
    this.#isValue = name === 'v' || (name === 't' && !this.#isPhonetic);
  }

  text(piece: string): void {
    if (!this.#isValue) return;
    this.#value += piece;
    if (this.#value.length > longestCell)
      throw new FileRefused('broken', `Isi sel terlalu panjang di baris ${this.#rowNumber}.`);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#rows.push({ number: this.#rowNumber, cells: this.#cells, numeric: this.#numeric });
  }

  #openRow({ r }: Attributes): void {
    this.#rowNumber = r === undefined ? this.#rowNumber + 1 : Number(r);
    if (!Number.isInteger(this.#rowNumber)) throw new FileRefused('broken');
    this.#cells = [];
    this.#numeric = [];
    this.#atOnceInRow = 0;
    this.#column = -1;
  }

  /** A cell without a reference stands to the right of the one before. */
  #openCell({ r, t = 'n', s = '-1' }: Attributes): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    if (this.#column >= mostColumns) throw new FileRefused('broken', `Kolom ${r ?? ''} tidak mungkin ada.`);
    this.#type = t;
    this.#style = Number(s);
    this.#value = '';
  }

  #closeCell(): void {
    const [text, isNumber] = this.#meaning();
    // A sheet may be formatted to its last column, where nothing stands.
    if (text === '') return;
    this.#hold(this.#column - this.#cells.length + 1 + text.length);
    for (let gap = this.#cells.length; gap < this.#column; gap += 1) this.#cells[gap] = '';
    this.#cells[this.#column] = text;
    this.#numeric[this.#column] = isNumber;
  }

  #hold(more: number): void {
    this.#atOnce += Math.max(more, 0);
    this.#atOnceInRow += Math.max(more, 0);
    if (this.#atOnce > mostAtOnce) throw new FileRefused('too-large');
  }

  #meaning(): [text: string, isNumber: boolean] {
    const { strings, dateStyles, countsFrom1904 } = this.#meanings;
    const value = this.#value;
    if (value === '' || this.#type === 'e') return ['', false];
    if (this.#type === 'b') return [value === '1' ? 'TRUE' : 'FALSE', false];
    if (this.#type === 's') {
      const text = strings.at(Number(value));
      if (text === undefined) throw new FileRefused('broken', `Teks sel hilang di baris ${this.#rowNumber}.`);
      return [text, false];
    }
    if (this.#type !== 'n') return [value, false];
    const date = dateStyles[this.#style] ? readDate(value, countsFrom1904) : undefined;
    return date === undefined ? [value, true] : [date, false];
  }
}

/** `AB12` → 27. */
function columnOf(reference: string): number {
  const [letters = ''] = /^[A-Z]{1,3}/.exec(reference) ?? [];
  if (letters === '') throw new FileRefused('broken', `Sel ${reference} tidak dikenal.`);
  return [...letters].reduce((column, each) => column * 26 + each.charCodeAt(0) - 64, 0) - 1;
}
