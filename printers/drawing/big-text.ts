import { createCanvas } from '@napi-rs/canvas';
import { toBitmap } from './to-bitmap.ts';
import type { Bitmap } from '../bitmap.ts';
import { plainText } from '../escpos/plain-text.ts';
import { face } from './fonts.ts';

/** Capitals of DejaVu Sans are 0.729 em high. */
const CAPITAL_EM = 0.729;
/** Narrower than this, digits become hard to tell apart from across a room. */
const NARROWEST = 0.7;

/** A number drawn at the given height, condensed and finally made smaller until it fits the width. */
export function bigText(given: string, capitalDots: number, widthDots: number): Bitmap {
  const text = plainText(given).trim();
  const natural = naturalWidth(text, capitalDots);
  const narrow = Math.max(NARROWEST, Math.min(1, widthDots / natural));
  const smaller = Math.min(1, widthDots / (natural * narrow));
  const height = Math.ceil(capitalDots * smaller);
  const canvas = createCanvas(widthDots, height + 4);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  context.font = face('Sans Bold', capitalDots / CAPITAL_EM);
  const drawn = natural * narrow * smaller;
  context.translate((widthDots - drawn) / 2, 2 + height);
  context.scale(narrow * smaller, smaller);
  context.fillText(text, 0, 0);
  return toBitmap(canvas);
}

function naturalWidth(text: string, capitalDots: number): number {
  const context = createCanvas(1, 1).getContext('2d');
  context.font = face('Sans Bold', capitalDots / CAPITAL_EM);
  return Math.max(1, context.measureText(text).width);
}
