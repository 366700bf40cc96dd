import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WrittenByNewer } from '../../domain/written-by-newer.ts';
import { moveDurably } from '../durable-files.ts';
import { HallKeyMissing } from './hall-key-missing.ts';
import { keepNew } from './keep-new.ts';
import { keyForNewHall, fetchKey, nextIn, placeOfKey } from './key-place.ts';
import type { KeyPlace } from './key-place.ts';
import { keyIdOf, readKey } from './key-text.ts';
import { isPlainDatabase } from './plain.ts';

/** The keys for databases and for files. */
export interface DataKeys {
  readonly database: KeyObject;
  readonly files: KeyObject;
}

/** The keys that seal a hall's data. They never change; the hall's key, which seals them, can (AR5). */
export interface Vault extends DataKeys {
  readonly keyId: string;
  readonly place: KeyPlace;
  /** Distinguishes NIKs without revealing them (RG3). */
  mark(nik: string): string;
}

interface Envelope {
  readonly format: 1;
  readonly keyId: string;
  readonly sealed: string;
}

const KEYS = ['database', 'files', 'marks'] as const;
type RawKeys = Readonly<Record<(typeof KEYS)[number], Buffer>>;

const [KEY_BYTES, NONCE_BYTES, TAG_BYTES] = [32, 12, 16];

const envelopeIn = (folder: string): string => join(folder, 'keys.json');
/** Of an older Antrean: the key for marks lay beside the data, in clear. */
export const oldMarksIn = (folder: string): string => join(folder, 'hall.key');

/** The vault of a folder whose hall has begun; throws `HallKeyMissing` and changes nothing if the key is not the right one. */
export function openVault(folder: string, keyFolder: string | null = null): Vault {
  const envelope = readEnvelope(folder);
  const place = placeOfKey(folder, envelope.keyId, keyFolder);
  finishChange(place, envelope.keyId);
  return vaultOf(openEnvelope(folder, envelope, fetchKey(place)), envelope.keyId, place);
}

/** Id of the key that the data needs. */
export const keyIdIn = (folder: string): string => readEnvelope(folder).keyId;

export const hasVault = (folder: string): boolean => existsSync(envelopeIn(folder));

/** Opens the vault, or makes one if there is none; new keys are stored in `keyFolder`, null: beside the data. */
export function ensureVault(folder: string, keyFolder: string | null = null): Vault {
  if (!hasVault(folder)) createEnvelope(folder, keyFolder);
  return openVault(folder, keyFolder);
}

/** Seals the same data keys with another hall key: one small file, whatever the size of the data. */
export function sealAnew(folder: string, from: Buffer, to: Buffer): void {
  keepEnvelope(folder, openEnvelope(folder, readEnvelope(folder), from), to);
}

/** AR5: a change of the key that was killed when the data were sealed with the new one already. */
function finishChange(place: KeyPlace, keyId: string): void {
  if (place.is === 'command' || !existsSync(nextIn(place.file))) return;
  const read = readKey(readFileSync(nextIn(place.file)));
  if (read.ok && keyIdOf(read.bytes) === keyId) moveDurably(nextIn(place.file), place.file);
}

function createEnvelope(folder: string, keyFolder: string | null): void {
  const database = join(folder, 'hall.db');
  if (existsSync(database) && !isPlainDatabase(database)) {
    throw new HallKeyMissing(
      `${envelopeIn(folder)} hilang, dan tanpa berkas itu ${database} tidak dapat dibaca: ambil dari cadangan.`,
    );
  }
  const file = oldMarksIn(folder);
  const marks = existsSync(file) ? readFileSync(file) : randomBytes(KEY_BYTES);
  if (marks.length !== KEY_BYTES) throw new Error(`${file} is not a key: it has ${marks.length} bytes instead of 32.`);
  const hallKey = keyForNewHall(folder, keyFolder, randomBytes(KEY_BYTES));
  keepEnvelope(folder, { database: randomBytes(KEY_BYTES), files: randomBytes(KEY_BYTES), marks }, hallKey);
}

function keepEnvelope(folder: string, keys: RawKeys, hallKey: Buffer): void {
  const keyId = keyIdOf(hallKey);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(hallKey), nonce).setAAD(about(keyId));
  const sealed = [
    nonce,
    cipher.update(Buffer.concat(KEYS.map((name) => keys[name]))),
    cipher.final(),
    cipher.getAuthTag(),
  ];
  const envelope: Envelope = { format: 1, keyId, sealed: Buffer.concat(sealed).toString('base64') };
  keepNew(envelopeIn(folder), `${JSON.stringify(envelope)}\n`);
}

function readEnvelope(folder: string): Envelope {
  const file = envelopeIn(folder);
  if (!existsSync(file)) throw new HallKeyMissing(`${file} tidak ada: belum ada balai yang dimulai di ${folder}.`);
  const envelope = envelopeOf(readFileSync(file, 'utf8'), file);
  if (envelope.format !== 1) throw new WrittenByNewer(`${file} was written by a newer Antrean.`);
  return envelope;
}

/** Only `keepEnvelope` writes it; a disk may have damaged it. */
function envelopeOf(text: string, file: string): Envelope {
  try {
    const envelope = JSON.parse(text) as Envelope;
    if (envelope.format !== 1 || [envelope.keyId, envelope.sealed].every((part) => typeof part === 'string'))
      return envelope;
    throw new Error('Its parts are missing.');
  } catch (cause) {
    throw new HallKeyMissing(
      `${file} rusak, dan tanpa berkas itu data balai tidak dapat dibaca: ambil berkas itu dari cadangan.`,
      { cause },
    );
  }
}

function openEnvelope(folder: string, { keyId, sealed }: Envelope, hallKey: Buffer): RawKeys {
  const bytes = Buffer.from(sealed, 'base64');
  const cipher = createDecipheriv('aes-256-gcm', sealingKey(hallKey), bytes.subarray(0, NONCE_BYTES));
  cipher.setAAD(about(keyId)).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const all = Buffer.concat([cipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), cipher.final()]);
    const at = (index: number) => all.subarray(index * KEY_BYTES, (index + 1) * KEY_BYTES);
    return { database: at(0), files: at(1), marks: at(2) };
  } catch (cause) {
    throw new HallKeyMissing(
      `Ini bukan kunci balai di ${folder}: yang diminta kunci ${keyId}, yang diberikan ${keyIdOf(hallKey)}. Sebutkan kunci yang benar dengan --key, atau ketik dari lembar pemulihan: npm run hall-key -- --restore.`,
      { cause },
    );
  }
}

function vaultOf({ database, files, marks }: RawKeys, keyId: string, place: KeyPlace): Vault {
  const marking = createSecretKey(marks);
  return {
    keyId,
    place,
    database: createSecretKey(database),
    files: createSecretKey(files),
    mark: (nik) => createHmac('sha256', marking).update(nik).digest('base64url').slice(0, 22),
  };
}

const sealingKey = (hallKey: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', hallKey, '', 'antrean keys 1', KEY_BYTES));
const about = (keyId: string): Buffer => Buffer.from(`antrean keys 1 ${keyId}`);
