import iconv from 'iconv-lite';
import { qrSide } from '../escpos/qr-bitmap.ts';
import type { Command } from './command.ts';
import { cellHeight, cellWidth } from './page.ts';
import type { PageItem, RunStyle, TextRun } from './page.ts';

const codePages: Readonly<Record<number, string>> = { 0: 'cp437', 2: 'cp850', 16: 'win1252', 19: 'cp858' };
const USUAL_LINE_SPACING_DOTS = 30;
/** Units per inch, at 180 or 203 dpi: one unit is about one dot. */
const ABOUT_AN_INCH_IN_DOTS = 200;
const plain: RunStyle = { bold: false, underline: false, inverse: false, small: false, width: 1, height: 1 };

/** The simulated print mechanism: executes commands one by one and reports what was printed. */
export class PrintHead {
  readonly #dots: number;
  readonly #out: (item: PageItem, dots: number) => void;
  #style = plain;
  #align: 0 | 1 | 2 = 0;
  #codePage = 0;
  #lineSpacing = USUAL_LINE_SPACING_DOTS;
  /** Dots per unit of paper feed. */
  #unit: number;
  readonly #firstUnit: number;
  #runs: TextRun[] = [];
  #qr = { data: Buffer.alloc(0), moduleDots: 3 };

  /**
   * @param out is called with every item and the paper it took.
   * @param firstUnit is the feed unit in dots, until GS P sets another.
   */
  constructor(dots: number, out: (item: PageItem, dots: number) => void, firstUnit = 1) {
    this.#dots = dots;
    this.#out = out;
    this.#firstUnit = firstUnit;
    this.#unit = firstUnit;
  }

  reset(): void {
    this.#style = plain;
    this.#align = 0;
    this.#codePage = 0;
    this.#lineSpacing = USUAL_LINE_SPACING_DOTS;
    this.#unit = this.#firstUnit;
    this.#runs = [];
  }

  perform(command: Command): void {
    switch (command.is) {
      case 'initialise':
        return this.reset();
      case 'text':
        return this.#text(command.bytes);
      case 'line-feed':
        return this.#endLine(true);
      case 'code-page':
        this.#codePage = command.page;
        return;
      case 'align':
        this.#align = command.align;
        return;
      case 'bold':
      case 'inverse':
      case 'underline':
        this.#style = { ...this.#style, [command.is]: command.on };
        return;
      case 'font':
        this.#style = { ...this.#style, small: command.small };
        return;
      case 'magnify':
        this.#style = { ...this.#style, width: command.width, height: command.height };
        return;
      case 'feed-units':
        this.#unit = command.perInch === 0 ? this.#firstUnit : Math.round(ABOUT_AN_INCH_IN_DOTS / command.perInch);
        return;
      case 'line-spacing':
        this.#lineSpacing = this.#inDots(command.units);
        return;
      case 'usual-line-spacing':
        this.#lineSpacing = USUAL_LINE_SPACING_DOTS;
        return;
      default:
        return this.#move(command);
    }
  }

  #move(command: Command): void {
    switch (command.is) {
      case 'feed-by':
        return this.#feed(this.#inDots(command.units));
      case 'feed-lines':
        return this.#feed(command.lines * this.#lineSpacing);
      case 'raster':
        this.#endLine(false);
        return this.#out({ ...command, data: Buffer.from(command.data) }, command.height);
      case 'qr-module':
        this.#qr.moduleDots = command.dots;
        return;
      case 'qr-store':
        this.#qr.data = Buffer.from(command.data);
        return;
      case 'qr-print':
        return this.#printQr();
      case 'cut':
        this.#feed(this.#inDots(command.units));
        return this.#out({ is: 'cut' }, 0);
      default:
        return;
    }
  }

  #inDots(units: number): number {
    return Math.floor(units * this.#unit);
  }

  #feed(dots: number): void {
    this.#endLine(false);
    if (dots > 0) this.#out({ is: 'feed', dots }, dots);
  }

  #printQr(): void {
    this.#endLine(false);
    const { data, moduleDots } = this.#qr;
    this.#out({ is: 'qr', data, moduleDots, align: this.#align }, qrSide(data, moduleDots));
  }

  #text(bytes: Buffer): void {
    for (const character of iconv.decode(bytes, codePages[this.#codePage] ?? 'cp437')) {
      if (this.#lineWidth() + cellWidth(this.#style) > this.#dots) this.#endLine(false);
      const last = this.#runs.at(-1);
      if (last && sameStyle(last, this.#style)) {
        this.#runs[this.#runs.length - 1] = { ...last, text: last.text + character };
      } else this.#runs.push({ ...this.#style, text: character });
    }
  }

  #lineWidth(): number {
    return this.#runs.reduce((width, run) => width + run.text.length * cellWidth(run), 0);
  }

  #endLine(fed: boolean): void {
    if (this.#runs.length === 0) {
      if (fed) this.#feed(this.#lineSpacing);
      return;
    }
    const height = Math.max(...this.#runs.map(cellHeight));
    const advance = Math.max(height, this.#lineSpacing);
    const line = {
      is: 'line',
      runs: this.#runs,
      align: this.#align,
      width: this.#lineWidth(),
      height,
      advance,
    } as const;
    this.#runs = [];
    this.#out(line, advance);
  }
}

function sameStyle(one: RunStyle, other: RunStyle): boolean {
  return (Object.keys(plain) as (keyof RunStyle)[]).every((key) => one[key] === other[key]);
}
