import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { isBlack } from '../bitmap.ts';
import type { Bitmap } from '../bitmap.ts';
import { cellHeight, cellWidth } from '../decoder/page.ts';
import type { PageItem, TextRun } from '../decoder/page.ts';
import { qrBitmap, qrSide } from '../escpos/qr-bitmap.ts';
import { face } from '../drawing/fonts.ts';

type Line = Extract<PageItem, { is: 'line' }>;

/** White margin beside the printed width, as on the roll: 80 mm of paper carry 72 mm of print. */
const MARGIN_DOTS = 32;
const CUT_DOTS = 24;
/** DejaVu Sans Mono is 0.602 em wide. */
const MONO_WIDTH_EM = 0.602;

/** The paper as a picture, one pixel a dot, as the decoded bytes would print it. */
export function pagePicture(items: readonly PageItem[], dots: number): Canvas {
  const height = items.reduce((sum, item) => sum + heightOf(item), 2 * MARGIN_DOTS);
  const canvas = createCanvas(dots + 2 * MARGIN_DOTS, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  let y = MARGIN_DOTS;
  for (const item of items) {
    drawItem(context, item, y, dots);
    y += heightOf(item);
  }
  return canvas;
}

function heightOf(item: PageItem): number {
  switch (item.is) {
    case 'line':
      return item.advance;
    case 'feed':
      return item.dots;
    case 'raster':
      return item.height;
    case 'qr':
      return qrSide(item.data, item.moduleDots);
    case 'cut':
      return CUT_DOTS;
  }
}

function drawItem(context: SKRSContext2D, item: PageItem, y: number, dots: number): void {
  if (item.is === 'line') drawLine(context, item, y, dots);
  if (item.is === 'raster') drawBitmap(context, item, MARGIN_DOTS, y);
  if (item.is === 'qr') {
    const code = qrBitmap(item.data.toString('utf8'), item.moduleDots);
    drawBitmap(context, code, MARGIN_DOTS + offset(item.align, dots - code.height), y);
  }
  if (item.is === 'cut') {
    for (let x = 0; x < dots + 2 * MARGIN_DOTS; x += 14) context.fillRect(x, y + CUT_DOTS / 2, 7, 1);
  }
}

function drawLine(context: SKRSContext2D, line: Line, y: number, dots: number): void {
  let x = MARGIN_DOTS + offset(line.align, dots - line.width);
  for (const run of line.runs) {
    for (const character of run.text) {
      drawCharacter(context, character, run, x, y + line.height - cellHeight(run));
      x += cellWidth(run);
    }
  }
}

function drawCharacter(context: SKRSContext2D, character: string, run: TextRun, x: number, y: number): void {
  const [width, height] = run.small ? [9, 17] : [12, 24];
  context.save();
  context.translate(x, y);
  context.scale(run.width, run.height);
  if (run.inverse) {
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#ffffff';
  }
  context.font = face(run.bold ? 'Mono Bold' : 'Mono', width / MONO_WIDTH_EM);
  context.fillText(character, 0, height * 0.78);
  if (run.underline) context.fillRect(0, height - 2, width, 1);
  context.restore();
}

function drawBitmap(context: SKRSContext2D, bitmap: Bitmap, left: number, top: number): void {
  for (let y = 0; y < bitmap.height; y++) {
    let from = -1;
    for (let x = 0; x <= bitmap.widthBytes * 8; x++) {
      const black = x < bitmap.widthBytes * 8 && isBlack(bitmap, x, y);
      if (black && from < 0) from = x;
      if (black || from < 0) continue;
      context.fillRect(left + from, top + y, x - from, 1);
      from = -1;
    }
  }
}

const offset = (align: 0 | 1 | 2, spare: number): number => [0, Math.floor(spare / 2), spare][align] ?? 0;
