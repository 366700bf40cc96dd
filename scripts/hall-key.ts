// Manages the hall's key:
// `npm run hall-key -- --check | --show | --sheet FILE.pdf | --restore [--key FILE] | --change | --move FILE [--data DIR]`.
// Exits with 0 when it was done, 1 when nothing was changed, 2 for wrong usage.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { moveDurably } from '../server/adapters/durable-files.ts';
import { FolderLock, FolderNotOurs } from '../server/adapters/folder-lock.ts';
import { hallFileIn } from '../server/adapters/hall-file/hall-folder.ts';
import { readHallFile } from '../server/adapters/hall-file/read-hall-file.ts';
import { HallKeyMissing } from '../server/adapters/vault/hall-key-missing.ts';
import { fetchKey, nameOf, nextIn, ownKeyFolder, placeOfKey, writeKey } from '../server/adapters/vault/key-place.ts';
import { placeLines } from '../server/adapters/vault/place-lines.ts';
import { isLineOfSheet, keyIdOf, keyLines, LINES_OF_SHEET, readKey } from '../server/adapters/vault/key-text.ts';
import { keyIdIn, openVault, sealAnew } from '../server/adapters/vault/vault.ts';
import { end, fileTrouble, misused, typedOptions } from '../server/adapters/command-line.ts';
import { hallIn } from './hall-in.ts';

const usage =
  'Pemakaian: npm run hall-key -- --check | --show | --sheet BERKAS.pdf | --restore [--key BERKAS] | --change | --move BERKAS [--data FOLDER]';

const { values } = typedOptions(usage, {
  options: {
    data: { type: 'string', default: process.env['DATA_DIR'] ?? 'data' },
    key: { type: 'string' },
    check: { type: 'boolean' },
    show: { type: 'boolean' },
    sheet: { type: 'string' },
    restore: { type: 'boolean' },
    change: { type: 'boolean' },
    move: { type: 'string' },
  },
});
const [, another] = (['check', 'show', 'sheet', 'restore', 'change', 'move'] as const).filter((name) => name in values);
if (another !== undefined) misused(usage, `Satu perintah setiap kali, bukan juga --${another}`);
const dataDir = resolve(values.data);
const folder = hallIn(dataDir);

try {
  if (values.check) check();
  else if (values.show) console.log(keyLines(theKey()).join('\n'));
  else if (values.sheet !== undefined) await sheet(values.sheet);
  else if (values.restore) await restore();
  else if (values.change) alone(change);
  else if (values.move !== undefined) alone(() => move(resolve(values.move ?? '')));
  else {
    console.error(usage);
    process.exitCode = 2;
  }
} catch (fault) {
  end(`Tidak ada yang diubah. ${whyNot(fault)}`);
}

function whyNot(fault: unknown): string {
  if (fault instanceof HallKeyMissing) return fault.message;
  if (fault instanceof FolderNotOurs)
    return `${dataDir} sedang dipakai hub, atau tidak dapat ditulis. Hentikan hub lebih dahulu.`;
  throw fault;
}

function check(): void {
  const { keyId, place } = openVault(folder);
  console.log(`Kunci ${keyId} cocok dengan data di ${folder}.`);
  for (const line of placeLines(place)) console.log(line);
}

function theKey(): Buffer {
  return fetchKey(openVault(folder).place);
}

async function sheet(file: string): Promise<void> {
  const { keySheet } = await import('../printers/key-sheet.ts');
  const key = theKey();
  if (existsSync(file)) throw new HallKeyMissing(`${file} sudah ada: beri nama lain.`);
  const { agency } = readHallFile(hallFileIn(folder));
  const day = new Date().toISOString().slice(0, 10);
  const pdf = await keySheet({ agency: agency.shownName, keyId: keyIdOf(key), lines: keyLines(key), day });
  orSay(file, () => writeFileSync(file, pdf, { mode: 0o600, flag: 'wx' }));
  console.log(`Lembar pemulihan ada di ${file}. Cetak, simpan di brankas atau amplop tertutup, lalu hapus berkas itu.`);
}

/** Typed from the sheet, or read from a file; stored where this machine keeps keys. */
async function restore(): Promise<void> {
  const asked = keyIdIn(folder);
  if (values.key !== undefined && !existsSync(values.key)) throw new HallKeyMissing(`${values.key} tidak ada.`);
  const { key } = values;
  const read = readKey(key === undefined ? await typedLines() : orSay(key, () => readFileSync(key)));
  if (!read.ok)
    throw new HallKeyMissing(read.line === null ? 'Ini bukan kunci balai.' : `Baris ${read.line} salah ketik.`);
  if (keyIdOf(read.bytes) !== asked)
    throw new HallKeyMissing(`Kunci ini bukan kunci balai ini: yang diminta kunci ${asked}.`);
  const file = join(ownKeyFolder(), nameOf(asked));
  writeKey(file, read.bytes);
  console.log(`Kunci cocok, dan disimpan di ${file}.`);
}

/** Reports a problem with the named file before anything is changed. */
function orSay<Value>(file: string, act: () => Value): Value {
  try {
    return act();
  } catch (fault) {
    const trouble = fileTrouble(fault);
    if (trouble === null) throw fault;
    throw new HallKeyMissing(`${file} tidak dapat dibaca atau ditulis (${trouble}).`, { cause: fault });
  }
}

/**
 * A typing error is reported at once, and only that line is repeated; the last line ends the input. A key in another
 * form may have any lines.
 */
async function typedLines(): Promise<string> {
  if (process.stdin.isTTY) console.log('Ketik keenam baris dari lembar pemulihan. Enter sesudah setiap baris.');
  const [all, right]: [string[], string[]] = [[], []];
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    all.push(line);
    const whole = [all, [...right, line]].map((lines) => lines.join('\n')).find((text) => readKey(text).ok);
    if (whole !== undefined) return whole;
    if (isLineOfSheet(line, right.length)) {
      right.push(line);
      if (right.length === LINES_OF_SHEET) break;
    } else console.log(`Baris ${right.length + 1} salah ketik. Ketik baris ${right.length + 1} sekali lagi.`);
  }
  return all.join('\n');
}

/** AR5: the new key is on disk before data is sealed with it; the old one is removed last. */
function change(): void {
  const { place, keyId } = openVault(folder);
  const [old, next] = [fetchKey(place), randomBytes(32)];
  if (place.is === 'command') {
    throw new HallKeyMissing(
      'Kunci balai ini dibawa oleh KEY_COMMAND: program itu tidak tahu kunci yang baru. Pindahkan dahulu ke berkas: --show, lalu --restore tanpa KEY_COMMAND.',
    );
  }
  const file =
    place.is === 'file' && place.file.endsWith(nameOf(keyId))
      ? place.file.replace(nameOf(keyId), nameOf(keyIdOf(next)))
      : place.file;
  orSay(file, () => writeKey(nextIn(file), next));
  orSay(folder, () => sealAnew(folder, old, next));
  // Killed here, the next start does it. A move needs no room on a full disk.
  moveDurably(nextIn(file), file);
  if (file !== place.file) rmSync(place.file, { force: true });
  console.log(`Kunci diganti: ${keyId} tidak membuka data ini lagi, yang berlaku ${keyIdOf(next)}.`);
  console.log(
    'Cetak lembar pemulihan baru (--sheet). Simpan yang lama selama masih ada cadangan dari sebelum hari ini.',
  );
}

function move(file: string): void {
  const { keyId, place } = openVault(folder);
  if (place.is === 'command') throw new HallKeyMissing('Kunci balai ini dibawa oleh KEY_COMMAND, bukan berkas.');
  if (existsSync(file)) throw new HallKeyMissing(`${file} sudah ada.`);
  orSay(file, () => writeKey(file, fetchKey(place)));
  rmSync(place.file);
  const found = placeOfKey(folder, keyId);
  const isFound = found.is !== 'command' && found.file === file;
  console.log(`Kunci sekarang di ${file}.${isFound ? '' : ` Mulai hub dengan --key ${file} atau KEY_FILE=${file}.`}`);
}

/** Not while a hub is running: its backups would be of two keys. */
function alone(work: () => void): void {
  const lock = new FolderLock(dataDir);
  try {
    work();
  } finally {
    lock.release();
  }
}
