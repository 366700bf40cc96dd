import { blackenRun, blankBitmap, shiftRight } from '../bitmap.ts';
import type { Bitmap } from '../bitmap.ts';
import type { Align } from '../document.ts';
import type { PrinterModel } from '../models.ts';
import * as commands from './commands.ts';
import type { ContainedEscpos } from './contained-escpos.ts';
import { qrBitmap } from './qr-bitmap.ts';
import { rasterBands } from './raster-bands.ts';

/** A scanner needs a quiet zone of four modules around a code; closer to text or a bar it finds nothing. */
const QUIET_MODULES = 4;
const NORMAL_CHARACTER_DOTS = 12;

export function encodeQr(paper: ContainedEscpos, data: string, moduleDots: number, model: PrinterModel): void {
  const quiet = commands.feedDots(QUIET_MODULES * moduleDots);
  paper.raw(quiet);
  if (model.qr === 'native') {
    paper.align('center');
    paper.raw(commands.qrCode(Buffer.from(data, 'utf8'), moduleDots));
    paper.align('left');
  } else {
    encodeRaster(paper, qrBitmap(data, moduleDots), 'center', model);
  }
  paper.raw(quiet);
}

/** Clones disagree on aligning images, so the white on the left is part of the image. */
export function encodeRaster(paper: ContainedEscpos, bitmap: Bitmap, align: Align, model: PrinterModel): void {
  const paperBytes = model.dots / 8;
  if (bitmap.widthBytes > paperBytes) {
    throw new RangeError(`A picture of ${bitmap.widthBytes * 8} dots does not fit on ${model.dots} dots of paper`);
  }
  const spare = paperBytes - bitmap.widthBytes;
  const before = { left: 0, center: Math.floor(spare / 2), right: spare }[align];
  paper.raw(rasterBands(shiftRight(bitmap, before), model.bandRows));
}

export function encodeRule(paper: ContainedEscpos, kind: 'thin' | 'double' | 'dashed', model: PrinterModel): void {
  const height = kind === 'double' ? 7 : 2;
  const rule = blankBitmap(model.dots, height);
  for (let y = 0; y < height; y++) {
    if (kind === 'double' && (y === 4 || y === 5)) continue;
    if (kind !== 'dashed') blackenRun(rule, 0, y, model.dots);
    else for (let x = 0; x < model.dots; x += 12) blackenRun(rule, x, y, Math.min(7, model.dots - x));
  }
  paper.raw(rasterBands(rule, model.bandRows));
}

/** As wide as a line of text, which on some models is narrower than the paper. */
export function encodeBlack(paper: ContainedEscpos, rows: number, model: PrinterModel): void {
  const width = model.columns * NORMAL_CHARACTER_DOTS;
  const black = blankBitmap(width, rows);
  for (let y = 0; y < rows; y++) blackenRun(black, 0, y, width);
  paper.raw(rasterBands(black, model.bandRows));
}
