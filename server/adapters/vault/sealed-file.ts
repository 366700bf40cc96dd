import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** The file's identity, part of its key, so that a file put in another's place does not open (AR6). */
export interface SealedAs {
  readonly purpose: 'attachment' | 'upload' | 'refused-rows' | 'secrets';
  readonly name: string;
}

/** The file was changed, truncated, sealed with another key, or stored under another's name. */
export class SealBroken extends Error {}

export const MAGIC = Buffer.from('ANTSEAL1');
const [SALT_BYTES, TAG_BYTES] = [16, 16];
export const HEADER_BYTES = MAGIC.length + SALT_BYTES;
/** Sealed in pieces, each with its own tag: nothing is read unverified, and a large file can be read from the middle. */
export const PIECE_BYTES = 1 << 16;
export const SEALED_PIECE_BYTES = PIECE_BYTES + TAG_BYTES;

export const isSealed = (beginning: Uint8Array): boolean => MAGIC.equals(beginning.subarray(0, MAGIC.length));

/** Seals the pieces of a file in order; the last one is marked, so that truncation is noticed. */
export class Sealer {
  readonly header: Buffer;
  readonly #key: Buffer;
  #waiting = Buffer.alloc(0);
  #index = 0;

  constructor(files: KeyObject, as: SealedAs) {
    const salt = randomBytes(SALT_BYTES);
    this.header = Buffer.concat([MAGIC, salt]);
    this.#key = keyOf(files, salt, as);
  }

  /** Returns what can be written so far; the rest waits, since any piece may be the last. */
  add(bytes: Uint8Array): Buffer {
    this.#waiting = Buffer.concat([this.#waiting, bytes]);
    const sealed: Buffer[] = [];
    while (this.#waiting.length > PIECE_BYTES) {
      sealed.push(this.#seal(this.#waiting.subarray(0, PIECE_BYTES), false));
      this.#waiting = this.#waiting.subarray(PIECE_BYTES);
    }
    return Buffer.concat(sealed);
  }

  end(): Buffer {
    return this.#seal(this.#waiting, true);
  }

  #seal(piece: Uint8Array, isLast: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(this.#index++, isLast));
    return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Opens any piece of a file. */
export class Unsealer {
  readonly #key: Buffer;

  constructor(files: KeyObject, as: SealedAs, header: Uint8Array) {
    if (!isSealed(header)) throw new SealBroken(`${as.name} is not a sealed file.`);
    this.#key = keyOf(files, header.subarray(MAGIC.length, HEADER_BYTES), as);
  }

  open(sealed: Uint8Array, index: number, isLast: boolean): Buffer {
    if (sealed.length < TAG_BYTES) throw new SealBroken('A piece of a sealed file is missing.');
    const cipher = createDecipheriv('aes-256-gcm', this.#key, nonceOf(index, isLast));
    cipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([cipher.update(sealed.subarray(0, -TAG_BYTES)), cipher.final()]);
    } catch (cause) {
      throw new SealBroken('A sealed file was changed, or is not what its name says.', { cause });
    }
  }
}

export function sealBytes(files: KeyObject, as: SealedAs, bytes: Uint8Array): Buffer {
  const sealer = new Sealer(files, as);
  return Buffer.concat([sealer.header, sealer.add(bytes), sealer.end()]);
}

export function unsealBytes(files: KeyObject, as: SealedAs, sealed: Uint8Array): Buffer {
  const unsealer = new Unsealer(files, as, sealed.subarray(0, HEADER_BYTES));
  const pieces: Buffer[] = [];
  const count = piecesIn(sealed.length);
  for (let i = 0; i < count; i++) {
    const at = HEADER_BYTES + i * SEALED_PIECE_BYTES;
    pieces.push(unsealer.open(sealed.subarray(at, at + SEALED_PIECE_BYTES), i, i === count - 1));
  }
  return Buffer.concat(pieces);
}

export const piecesIn = (sealedBytes: number): number =>
  Math.max(1, Math.ceil((sealedBytes - HEADER_BYTES) / SEALED_PIECE_BYTES));

export const plainBytes = (sealedBytes: number): number =>
  sealedBytes - HEADER_BYTES - piecesIn(sealedBytes) * TAG_BYTES;

const keyOf = (files: KeyObject, salt: Uint8Array, { purpose, name }: SealedAs): Buffer =>
  Buffer.from(hkdfSync('sha256', files, salt, `antrean file 1\0${purpose}\0${name}`, 32));

/** Eleven bytes of index and one for "last": never repeated under one key, since each file has its own. */
function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}
