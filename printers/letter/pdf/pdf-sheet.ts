import { fontFile } from '../../drawing/fonts.ts';
import type { Column, Type } from '../../drawing/sheet.ts';
import { breakLines, justify } from '../../drawing/typeset.ts';
import type { Shape } from '../../drawing/typeset.ts';
import { PdfFile } from './pdf-file.ts';
import { PAGE } from './pdf-measures.ts';
import type { Page } from './pdf-measures.ts';

interface PutOptions {
  readonly colour?: string;
  readonly underlined?: boolean;
  /** Extra width of each gap, so that the line is justified. */
  readonly widen?: number;
}

/** Position of the baseline within a line, for DejaVu. */
const BASELINE = 0.76;

type PdfInfo = { readonly Title: string; readonly Author: string; readonly CreationDate: Date };

/** A4 pages filled downwards, in points: the counterpart of the roll's `Sheet`. */
export class PdfSheet {
  readonly doc: PDFKit.PDFDocument;
  readonly page: Page;
  readonly whole: Column;
  readonly #onNewPage: (sheet: PdfSheet) => void;
  #y: number;
  #pages = 0;

  constructor(info: PdfInfo, onNewPage: (sheet: PdfSheet) => void, page: Page = PAGE) {
    this.page = page;
    this.whole = { left: page.left, width: page.width - page.left - page.right };
    this.#y = page.top;
    this.doc = new PdfFile({
      size: [page.width, page.height],
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      lang: 'id-ID',
      displayTitle: true,
      // With a first font of our own pdfkit does not load Helvetica, which would not be embedded.
      font: fontFile('Serif'),
      info: { ...info, Creator: 'Antrean', Producer: 'Antrean' },
    });
    this.#onNewPage = onNewPage;
    this.newPage();
  }

  get y(): number {
    return this.#y;
  }

  get pages(): number {
    return this.#pages;
  }

  newPage(): void {
    this.doc.addPage();
    this.#pages += 1;
    this.#onNewPage(this);
    this.#y = this.page.top;
  }

  moveTo(y: number): void {
    this.#y = y;
  }

  down(points: number): void {
    this.#y += points;
  }

  /** Starts a new page if this height no longer fits; what fits on no page is left to flow. */
  keep(points: number): void {
    const fits = this.#y + points <= this.page.bottom + 0.01;
    if (!fits && this.#y > this.page.top) this.newPage();
  }

  measure(type: Type, text: string): number {
    return this.#set(type).widthOfString(text);
  }

  lines(text: string, type: Type, width: number, shape?: Shape): string[][] {
    return breakLines(text, width, (part) => this.measure(type, part), shape);
  }

  /** Text on the current line, its left edge at x. */
  put(text: string, x: number, type: Type, { colour = '#000000', underlined, widen = 0 }: PutOptions = {}): void {
    const baseline = this.#y + type.leading * BASELINE;
    const options = { lineBreak: false, baseline: 'alphabetic', wordSpacing: widen } as const;
    this.#set(type).fillColor(colour).text(text, x, baseline, options);
    if (!underlined) return;
    this.doc.rect(x, baseline + type.size * 0.16, this.measure(type, text), type.size * 0.07).fill(colour);
  }

  /** Wrapped lines, centred in the column. */
  centred(text: string, type: Type, column: Column = this.whole, options: PutOptions = {}): void {
    for (const words of this.lines(text, type, column.width, 'even')) {
      const line = words.join(' ');
      this.keep(type.leading);
      this.put(line, column.left + (column.width - this.measure(type, line)) / 2, type, options);
      this.#y += type.leading;
    }
  }

  flushLeft(text: string, type: Type, column: Column = this.whole): void {
    for (const words of this.lines(text, type, column.width)) {
      this.keep(type.leading);
      this.put(words.join(' '), column.left, type);
      this.#y += type.leading;
    }
  }

  justified(text: string, type: Type): void {
    const measure = (part: string): number => this.measure(type, part);
    for (const words of justify(text, this.whole.width, measure)) {
      const [first, second] = words;
      const gap = first && second ? second.x - measure(first.text) : measure(' ');
      this.keep(type.leading);
      this.put(words.map((word) => word.text).join(' '), this.whole.left, type, { widen: gap - measure(' ') });
      this.#y += type.leading;
    }
  }

  fill(left: number, width: number, height: number, colour = '#000000'): void {
    this.doc.rect(left, this.#y, width, height).fill(colour);
  }

  /** A line of the pen around something, or through a table. */
  stroke(points: readonly (readonly [number, number])[], width: number): void {
    const [first, ...others] = points;
    if (!first) return;
    this.doc.lineWidth(width).strokeColor('#000000').moveTo(first[0], first[1]);
    for (const [x, y] of others) this.doc.lineTo(x, y);
    this.doc.stroke();
  }

  #set({ face, size }: Type): PDFKit.PDFDocument {
    return this.doc.font(fontFile(face)).fontSize(size);
  }
}
