import type { Adapter } from 'lowdb';
import { randomUUID } from 'node:crypto';
import { open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolderAside } from '../durable-files.ts';

/**
 * A lowdb adapter whose writes survive a power cut. The stock one never calls fsync: a power cut can leave a file of 0 bytes on XFS, and
 * loses the last writes everywhere.
 */
export class FsyncedJsonFile<T> implements Adapter<T> {
  readonly #file: string;
  readonly #parse: (bytes: Uint8Array) => T;
  readonly #keepsBackup: boolean;
  readonly #seal: (bytes: Buffer) => Buffer;
  #lastGood: Buffer | undefined;

  constructor(
    file: string,
    parse: (bytes: Uint8Array) => T,
    { keepsBackup = true, seal }: { keepsBackup?: boolean; seal?: (bytes: Buffer) => Buffer } = {},
  ) {
    this.#file = file;
    this.#parse = parse;
    this.#keepsBackup = keepsBackup;
    this.#seal = seal ?? ((bytes) => bytes);
  }

  /** The file's content; null if there is none. Throws what `parse` throws: a broken file is never replaced. */
  async read(): Promise<T | null> {
    const bytes = await bytesOf(this.#file);
    if (bytes === undefined) return null;
    const data = this.#parse(bytes);
    this.#lastGood = bytes;
    return data;
  }

  /** Deletes what interrupted writes left behind. */
  async clearBrokenOff(): Promise<void> {
    const folder = dirname(this.#file);
    const ours = (name: string) => name.startsWith(`${basename(this.#file)}.`) && name.endsWith('.tmp');
    for (const name of (await readdir(folder)).filter(ours)) await rm(join(folder, name));
  }

  /** True if somebody else wrote the file since we last read or wrote it. */
  async changedOutside(): Promise<boolean> {
    const bytes = await bytesOf(this.#file);
    return bytes === undefined || this.#lastGood === undefined
      ? bytes !== this.#lastGood
      : !bytes.equals(this.#lastGood);
  }

  /** Keeps the version before as `.bak`, unless what was removed must be gone. */
  async write(data: T): Promise<void> {
    const bytes = this.#seal(Buffer.from(`${JSON.stringify(data, null, 2)}\n`));
    if (this.#lastGood !== undefined && this.#keepsBackup) await writeDurably(`${this.#file}.bak`, this.#lastGood);
    await replace(this.#file, bytes);
    // Even if the disk fails now, what lies there is ours, and nobody else's change.
    this.#lastGood = bytes;
    await syncFolderAside(dirname(this.#file));
  }
}

async function bytesOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  await replace(file, bytes);
  await syncFolderAside(dirname(file));
}

/** Atomic: at any moment the file is the old one or the new one; durable once its folder is synced. */
async function replace(file: string, bytes: Buffer): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeSynced(temporary, bytes);
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

async function writeSynced(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
