// System calls of a program in order, by strace, since SQLite writes where no test can intercept it.
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

export interface Call {
  readonly name: string;
  readonly given: string;
  readonly result: number;
  /** Arguments: handles, and strings (paths or data). */
  readonly handles: readonly { readonly number: string; readonly path: string }[];
  readonly texts: readonly Buffer[];
}

/** Only where a process may be traced. */
export const canTrace = spawnSync('strace', ['-V']).status === 0;

/** In the form that `callsIn` parses. */
export const traced = (calls: readonly string[], into: string): string[] => [
  '-f',
  '-y',
  '-qq',
  '-xx',
  '-s',
  String(2 ** 24),
  '-e',
  `trace=${calls.join(',')}`,
  '-o',
  into,
];

/**
 * Without failed calls, which did nothing. A sync counts from its begin: another thread's writes during it are not
 * covered.
 */
export async function* callsIn(trace: string): AsyncGenerator<Call> {
  const begun = new Map<string, string>();
  for await (const line of createInterface({ input: createReadStream(trace) })) {
    const [, thread = '', said = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const [, beginning] = /^(.*) <unfinished \.\.\.>$/.exec(said) ?? [];
    const [, ending] = /^<\.\.\. \w+ resumed>(.*)$/.exec(said) ?? [];
    if (beginning !== undefined) begun.set(thread, beginning);
    const whole = ending === undefined ? said : `${begun.get(thread) ?? ''}${ending}`;
    const isSync = /^f(data)?sync/.test(whole);
    if (beginning !== undefined && isSync) yield callOf(`${beginning}) = 0`) as Call; // as if completed
    const call = beginning === undefined && !(ending !== undefined && isSync) ? callOf(whole) : null;
    if (call) yield call;
  }
}

const BYTES = /"((?:\\x[0-9a-f]{2})*)"/g;
const HANDLE = /(\d+|AT_FDCWD)<((?:\\x[0-9a-f]{2})*)>/g;
const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll(String.raw`\x`, ''), 'hex');

function callOf(line: string): Call | null {
  const [, name = '', given = '', result = '-1'] = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line) ?? [];
  if (result === '-1') return null;
  const handles = [...given.matchAll(HANDLE)].map(([, number = '', path = '']) => ({
    number,
    path: bytesOf(path).toString(),
  }));
  const texts = [...given.matchAll(BYTES)].map(([, hex = '']) => bytesOf(hex));
  return { name, given, result: Number(result), handles, texts };
}

/** The nth path among its arguments. */
export const pathIn = ({ handles, texts }: Call, at = 0): string =>
  resolve(handles[at]?.path ?? '/', texts[at]?.toString() ?? '');
