import { readDle, readEsc, readFs, readGs } from './read-escape.ts';
import type { Read } from './command.ts';
import { incomplete } from './command.ts';

/** Parses the first command of a byte stream as a printer's interpreter would. */
export function readCommand(bytes: Buffer): Read {
  const first = bytes[0];
  if (first === undefined) return incomplete(1);
  if (first === 0x0a) return { command: { is: 'line-feed' }, length: 1 };
  if (first === 0x0d || first === 0x00) return { command: { is: 'nothing' }, length: 1 };
  if (first === 0x10) return readDle(bytes);
  if (first === 0x1b) return readEsc(bytes);
  if (first === 0x1c) return readFs(bytes);
  if (first === 0x1d) return readGs(bytes);
  if (first < 0x20 || first === 0x7f) return { command: { is: 'unknown', hex: hexOf(first) }, length: 1 };
  return readText(bytes);
}

function readText(bytes: Buffer): Read {
  let end = 1;
  while (end < bytes.length && (bytes[end] ?? 0) >= 0x20 && bytes[end] !== 0x7f) end++;
  return { command: { is: 'text', bytes: bytes.subarray(0, end) }, length: end };
}

const hexOf = (byte: number): string => byte.toString(16).padStart(2, '0');
