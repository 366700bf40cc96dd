import { chmod } from 'node:fs/promises';
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { InTurn } from '../../../printers/spool/in-turn.ts';
import { SECRET_NAMES } from '../../ports/secrets.ts';
import type { SecretBook, SecretName } from '../../ports/secrets.ts';
import { isSealed, SealBroken, sealBytes, unsealBytes } from '../vault/sealed-file.ts';
import type { SealedAs } from '../vault/sealed-file.ts';
import { FsyncedJsonFile } from '../hall-file/fsynced-json-file.ts';

const Secrets = z.partialRecord(z.enum(SECRET_NAMES), z.string().min(1));
type Secrets = z.output<typeof Secrets>;

const AS: SealedAs = { purpose: 'secrets', name: '' };

/** In the hall's folder. */
export const SECRETS = 'secrets.json';

/** Whether a hub with these keys can read it; a file of an older Antrean in clear always can be read. */
export function isOurs(bytes: Uint8Array, files: KeyObject): boolean {
  try {
    return !isSealed(bytes) || unsealBytes(files, AS, bytes).length > 0;
  } catch (fault) {
    if (fault instanceof SealBroken) return false;
    throw fault;
  }
}

/** data/secrets.json, readable by the hub only. Read once, since only the hub writes it. */
export class SecretFile implements SecretBook {
  readonly #file: FsyncedJsonFile<Secrets>;
  #secrets: Secrets;
  readonly #turns = new InTurn();

  private constructor(file: FsyncedJsonFile<Secrets>, secrets: Secrets) {
    [this.#file, this.#secrets] = [file, secrets];
  }

  /** A file that we did not write stops the start: going on without it would silently lose passwords. */
  static async open(path: string, files: KeyObject): Promise<SecretFile> {
    const seal = (bytes: Uint8Array) => sealBytes(files, AS, bytes);
    let isInClear = false;
    const parse = (bytes: Uint8Array) => {
      isInClear = !isSealed(bytes);
      return parsed(path, bytes, files);
    };
    const file = new FsyncedJsonFile(path, parse, { keepsBackup: false, seal });
    await file.clearBrokenOff();
    const secrets = await file.read();
    // A file in clear, of an older Antrean, is rewritten sealed; others are not rewritten, since a full disk would have no room.
    if (secrets !== null) await (isInClear ? file.write(secrets) : chmod(path, 0o600));
    return new SecretFile(file, secrets ?? {});
  }

  get(name: SecretName): string | null {
    return this.#secrets[name] ?? null;
  }

  names(): SecretName[] {
    return SECRET_NAMES.filter((name) => this.#secrets[name] !== undefined);
  }

  set(name: SecretName, value: string | null): Promise<void> {
    return this.#turns.take(() => this.#replace(name, value));
  }

  async #replace(name: SecretName, value: string | null): Promise<void> {
    const { [name]: _, ...others } = this.#secrets;
    const next: Secrets = value === null ? others : { ...others, [name]: value };
    await this.#file.write(next);
    this.#secrets = next;
  }
}

/** The message is for the IT officer. */
export class SecretsDamaged extends Error {}

/** Says what is wrong with the file, but nothing of its content. */
function parsed(path: string, bytes: Uint8Array, files: KeyObject): Secrets {
  try {
    const plain = isSealed(bytes) ? unsealBytes(files, AS, bytes) : bytes;
    return Secrets.parse(JSON.parse(new TextDecoder().decode(plain)));
  } catch {
    throw new SecretsDamaged(
      `${path} rusak. Pindahkan berkas itu ke tempat lain, lalu jalankan lagi: balai berjalan, dan kata sandi surel dan WhatsApp diisi lagi di Pengaturan, Surel dan WhatsApp. Data balai tidak rusak.`,
    );
  }
}
