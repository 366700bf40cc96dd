import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { isBlack } from '../bitmap.ts';
import type { Bitmap } from '../bitmap.ts';
import { face } from './fonts.ts';
import type { Face } from './fonts.ts';
import { toBitmap } from './to-bitmap.ts';
import { breakLines } from './typeset.ts';
import type { Shape } from './typeset.ts';

export interface Type {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
}

export interface Column {
  readonly left: number;
  readonly width: number;
}

/** Position of the baseline within a line, for DejaVu. */
const BASELINE = 0.76;

/** A strip of paper that grows downwards: drawing is recorded, and done when the length is known. */
export class Sheet {
  readonly width: number;
  readonly #strokes: ((context: SKRSContext2D) => void)[] = [];
  readonly #ruler = createCanvas(1, 1).getContext('2d');
  #y = 0;

  constructor(width: number) {
    this.width = width;
  }

  get y(): number {
    return this.#y;
  }

  moveTo(y: number): void {
    this.#y = y;
  }

  down(dots: number): void {
    this.#y += dots;
  }

  measure(type: Type, text: string): number {
    this.#ruler.font = face(type.face, type.size);
    return this.#ruler.measureText(text).width;
  }

  fill(left: number, width: number, height: number, colour = '#000000'): void {
    const top = this.#y;
    this.#strokes.push((context) => {
      context.fillStyle = colour;
      context.fillRect(left, top, width, height);
    });
  }

  /** Text on the current line, its left edge at x. */
  put(text: string, x: number, type: Type, colour = '#000000'): void {
    const baseline = this.#y + type.leading * BASELINE;
    this.#strokes.push((context) => {
      context.fillStyle = colour;
      context.font = face(type.face, type.size);
      context.fillText(text, x, baseline);
    });
  }

  /** Wrapped lines, centred in the column. */
  centred(text: string, type: Type, column: Column, options: { underlined?: boolean; colour?: string } = {}): void {
    for (const words of this.lines(text, type, column.width, 'even')) {
      const line = words.join(' ');
      const width = this.measure(type, line);
      const left = Math.round(column.left + (column.width - width) / 2);
      this.put(line, left, type, options.colour);
      this.#y += type.leading;
      if (options.underlined) {
        this.#y -= 2;
        this.fill(left, Math.round(width), 2);
        this.#y += 4;
      }
    }
  }

  /** Wrapped lines of even length, left-aligned in the column. */
  flushLeft(text: string, type: Type, column: Column): void {
    for (const words of this.lines(text, type, column.width, 'even')) {
      this.put(words.join(' '), column.left, type);
      this.#y += type.leading;
    }
  }

  lines(text: string, type: Type, width: number, shape?: Shape): string[][] {
    return breakLines(text, width, (part) => this.measure(type, part), shape);
  }

  bitmap(left: number, dots: Bitmap): void {
    const top = this.#y;
    this.#strokes.push((context) => {
      context.fillStyle = '#000000';
      for (let y = 0; y < dots.height; y++) {
        for (const { from, length } of blackRuns(dots, y)) context.fillRect(left + from, top + y, length, 1);
      }
    });
  }

  finish(): Bitmap {
    const canvas = createCanvas(this.width, Math.max(1, Math.ceil(this.#y)));
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    for (const stroke of this.#strokes) stroke(context);
    return toBitmap(canvas);
  }
}

/** Adjacent dots become one stroke: drawing a code of a thousand dots one by one would block the event loop. */
function* blackRuns(dots: Bitmap, y: number): Generator<{ from: number; length: number }> {
  const width = dots.widthBytes * 8;
  for (let x = 0; x < width; x++) {
    const from = x;
    while (x < width && isBlack(dots, x, y)) x++;
    if (x > from) yield { from, length: x - from };
  }
}
