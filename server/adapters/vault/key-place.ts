import { exec, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../durable-files.ts';
import { keepNew } from './keep-new.ts';
import { HallKeyMissing } from './hall-key-missing.ts';
import { keyIdOf, keyLines, readKey } from './key-text.ts';

/** Where the hall's key is fetched from at each start. */
export type KeyPlace =
  | { readonly is: 'command'; readonly command: string }
  | { readonly is: 'file'; readonly file: string }
  /** In the data folder itself: for a trial, or if nobody has chosen a place. */
  | { readonly is: 'beside'; readonly file: string };

const COMMAND_MS = 60_000;

export const besideIn = (folder: string): string => join(folder, 'hall-key.txt');

/** The account's own settings folder: outside the data folder and any copy of the program, readable by this account only. */
export function ownKeyFolder(env = process.env): string {
  if (process.platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData/Local'), 'Antrean');
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'antrean');
}

/** AR2: where a key is looked for: the place given at the start, beside the data, the account's own folder. */
export function placeOfKey(
  folder: string,
  keyId: string,
  keyFolder: string | null = null,
  env = process.env,
): KeyPlace {
  const told = toldPlace(env);
  if (told) return told;
  const beside = besideIn(folder);
  if (existsSync(beside)) return { is: 'beside', file: beside };
  return { is: 'file', file: join(keyFolder ?? ownKeyFolder(env), nameOf(keyId)) };
}

/** The key of a new hall: from the place given at the start, and made there if missing. */
export function keyForNewHall(folder: string, keyFolder: string | null, chance: Buffer, env = process.env): Buffer {
  const told = toldPlace(env);
  if (told?.is === 'command' || (told && existsSync(told.file))) return fetchKey(told);
  const file = told?.file ?? (keyFolder === null ? besideIn(folder) : join(keyFolder, nameOf(keyIdOf(chance))));
  writeKey(file, chance);
  return chance;
}

export function writeKey(file: string, bytes: Buffer): void {
  makeFolder(dirname(file));
  keepNew(file, `# Kunci balai Antrean. Jangan disalin ke cadangan data.\n${keyLines(bytes).join('\n')}\n`);
}

export function fetchKey(place: KeyPlace): Buffer {
  return keyIn(place.is === 'command' ? printedBy(place.command) : contentOf(place.file), place);
}

/** Used in a running hub: a program may have to ask another machine, for which no press may wait. */
export async function fetchKeyAside(place: KeyPlace): Promise<Buffer> {
  return keyIn(place.is === 'command' ? await printedAsideBy(place.command) : contentOf(place.file), place);
}

function keyIn(content: Buffer, place: KeyPlace): Buffer {
  const read = readKey(content);
  if (read.ok) return read.bytes;
  const where = place.is === 'command' ? 'Keluaran KEY_COMMAND' : place.file;
  throw new HallKeyMissing(`${where} bukan kunci balai${read.line === null ? '' : `: baris ${read.line} salah`}.`);
}

/** Where a new key lies until it takes the place of the one before. */
export const nextIn = (file: string): string => `${file}.next`;

/** Name of a key's file in a folder for keys. */
export const nameOf = (keyId: string): string => `hall-${keyId}.key`;

function toldPlace(env: NodeJS.ProcessEnv): Exclude<KeyPlace, { is: 'beside' }> | null {
  const { KEY_FILE: file, KEY_COMMAND: command } = env;
  if (command) return { is: 'command', command };
  return file ? { is: 'file', file: resolve(file) } : null;
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new HallKeyMissing(
      `Kunci balai tidak ada di ${file}: taruh kembali di sana, sebutkan tempatnya dengan --key atau KEY_COMMAND, atau ketik dari lembar pemulihan dengan "npm run hall-key -- --restore".`,
      { cause },
    );
  }
}

function printedBy(command: string): Buffer {
  const { status, stdout, stderr, error } = spawnSync(command, { shell: true, timeout: COMMAND_MS, windowsHide: true });
  if (status === 0) return stdout;
  throw broughtNone(status, stderr, error);
}

function printedAsideBy(command: string): Promise<Buffer> {
  const options = { timeout: COMMAND_MS, windowsHide: true, encoding: 'buffer' } as const;
  return new Promise((resolve, reject) => {
    const program = exec(command, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(broughtNone(program.exitCode, stderr, error));
    });
  });
}

function broughtNone(status: number | null, stderr: Buffer, error: Error | undefined): HallKeyMissing {
  const said = status === null && error ? error.message : stderr.toString('utf8').trim().slice(0, 300);
  return new HallKeyMissing(`KEY_COMMAND tidak membawa kunci (berakhir dengan ${status}): ${said}`, { cause: error });
}
