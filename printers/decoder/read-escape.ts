import type { Command, Read } from './command.ts';
import { incomplete } from './command.ts';

type Meaning = (parameter: number) => Command;

/** ESC commands with one parameter each: the byte after ESC, and what it means. */
const escCommands: Readonly<Record<number, Meaning>> = {
  0x2d: (n) => ({ is: 'underline', on: (n & 3) !== 0 }),
  0x33: (n) => ({ is: 'line-spacing', units: n }),
  0x45: (n) => ({ is: 'bold', on: (n & 1) === 1 }),
  0x4a: (n) => ({ is: 'feed-by', units: n }),
  0x4d: (n) => ({ is: 'font', small: n % 48 === 1 }),
  0x61: (n) => ({ is: 'align', align: ([0, 1, 2] as const)[n % 48] ?? 0 }),
  0x64: (n) => ({ is: 'feed-lines', lines: n }),
  0x74: (n) => ({ is: 'code-page', page: n }),
};

const gsCommands: Readonly<Record<number, Meaning>> = {
  0x21: (n) => ({ is: 'magnify', width: ((n >> 4) & 7) + 1, height: (n & 7) + 1 }),
  0x42: (n) => ({ is: 'inverse', on: (n & 1) === 1 }),
  0x61: (n) => ({ is: 'report-changes', on: n !== 0 }),
};

export function readEsc(bytes: Buffer): Read {
  const [, letter, parameter] = bytes;
  if (letter === undefined) return incomplete(2);
  if (letter === 0x40) return { command: { is: 'initialise' }, length: 2 };
  if (letter === 0x32) return { command: { is: 'usual-line-spacing' }, length: 2 };
  const meaning = escCommands[letter];
  if (!meaning) return unknown(bytes, 2);
  return parameter === undefined ? incomplete(3) : { command: meaning(parameter), length: 3 };
}

export function readFs(bytes: Buffer): Read {
  if (bytes.length < 2) return incomplete(2);
  return bytes[1] === 0x2e ? { command: { is: 'nothing' }, length: 2 } : unknown(bytes, 2);
}

/** Real-time commands were answered on arrival; in the stream they do nothing. */
export function readDle(bytes: Buffer): Read {
  const [, letter] = bytes;
  if (letter === undefined) return incomplete(2);
  if (letter !== 0x04 && letter !== 0x05) return unknown(bytes, 2);
  return bytes.length < 3 ? incomplete(3) : { command: { is: 'nothing' }, length: 3 };
}

export function readGs(bytes: Buffer): Read {
  const [, letter, parameter] = bytes;
  if (letter === undefined) return incomplete(2);
  if (letter === 0x28) return readFunction(bytes);
  if (letter === 0x76) return readRaster(bytes);
  if (parameter === undefined) return incomplete(3);
  if (letter === 0x50) return readUnits(bytes);
  if (letter === 0x56) return readCut(bytes, parameter);
  if (letter === 0x72 && parameter === 1) return { command: { is: 'tell-paper' }, length: 3 };
  const meaning = gsCommands[letter];
  return meaning ? { command: meaning(parameter), length: 3 } : unknown(bytes, 3);
}

function readRaster(bytes: Buffer): Read {
  if (bytes.length < 8) return incomplete(8);
  if (bytes[2] !== 0x30 || bytes[3] !== 0) return unknown(bytes, 4);
  const widthBytes = bytes.readUInt16LE(4);
  const height = bytes.readUInt16LE(6);
  const length = 8 + widthBytes * height;
  if (bytes.length < length) return incomplete(length);
  return { command: { is: 'raster', widthBytes, height, data: bytes.subarray(8, length) }, length };
}

function readUnits(bytes: Buffer): Read {
  const perInch = bytes[3];
  return perInch === undefined ? incomplete(4) : { command: { is: 'feed-units', perInch }, length: 4 };
}

function readCut(bytes: Buffer, mode: number): Read {
  if (mode !== 65 && mode !== 66) return { command: { is: 'cut', units: 0 }, length: 3 };
  const units = bytes[3];
  return units === undefined ? incomplete(4) : { command: { is: 'cut', units }, length: 4 };
}

/** GS ( x pL pH …: a family of commands that carry their own length. */
function readFunction(bytes: Buffer): Read {
  if (bytes.length < 5) return incomplete(5);
  const length = 5 + bytes.readUInt16LE(3);
  if (bytes.length < length) return incomplete(length);
  const command = functionCommand(bytes[2], bytes.subarray(5, length));
  return command ? { command, length } : unknown(bytes, length);
}

function functionCommand(family: number | undefined, body: Buffer): Command | undefined {
  const [kind, name, parameter] = body;
  if (family === 0x48 && kind === 48 && body.length === 6) return { is: 'tell-process-id', id: body.subarray(2) };
  if (family !== 0x6b || kind !== 49) return undefined;
  if (name === 65 || name === 69) return { is: 'nothing' };
  if (name === 67) return { is: 'qr-module', dots: parameter ?? 3 };
  if (name === 80) return { is: 'qr-store', data: body.subarray(3) };
  return name === 81 ? { is: 'qr-print' } : undefined;
}

/**
 * Zero bytes in the place of a command's name come from ending a command that a pulled cable cut off
 * (`endOfBrokenCommand`); printers ignore them.
 */
function unknown(bytes: Buffer, length: number): Read {
  if (isEndedByNoughts(bytes)) return { command: { is: 'nothing' }, length };
  return { command: { is: 'unknown', hex: bytes.subarray(0, Math.min(length, 8)).toString('hex') }, length };
}

/** GS ( x pL pH kind name; in the other commands the name is the second byte, in GS v and GS r the third. */
function isEndedByNoughts(bytes: Buffer): boolean {
  const [first, letter = 0, third = 0, , , kind = 0, name = 0] = bytes;
  if (letter === 0) return true;
  if (first !== 0x1d) return false;
  if (letter === 0x28) return third === 0 || kind === 0 || name === 0;
  return third === 0 && (letter === 0x76 || letter === 0x72);
}
