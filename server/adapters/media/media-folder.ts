import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, rmSync } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ByteRange, HallMedia, MediaFile, MediaKind } from '../../ports/hall-media.ts';
import type { Log } from '../../ports/world.ts';
import { makeFolder, moveDurably, syncFile, syncFolder } from '../durable-files.ts';
import { mediaKind } from './media-kind.ts';
import { mediaName } from './media-name.ts';

const UNFINISHED = '.unfinished';
/** Polled, since a network share does not report changes. */
const LOOK_EVERY_MS = 10_000;

/** `data/media`: whatever lies there and can be shown is shown, whether uploaded or copied there by hand. */
export class MediaFolder implements HallMedia {
  readonly #folder: string;
  readonly #most: number;
  readonly #log: Log;
  #files: readonly MediaFile[] = [];
  #timer: NodeJS.Timeout | null = null;
  #uploads = 0;
  onChange = (): void => {};

  private constructor(folder: string, most: number, log: Log) {
    [this.#folder, this.#most, this.#log] = [folder, most, log];
  }

  static async open(folder: string, most: number, log: Log): Promise<MediaFolder> {
    makeFolder(folder);
    const media = new MediaFolder(folder, most, log);
    for (const name of await readdir(folder)) if (name.endsWith(UNFINISHED)) rmSync(join(folder, name));
    await media.look();
    return media;
  }

  /** Polls until it is closed. */
  follow(): void {
    this.#timer = setInterval(() => {
      this.look().catch((fault: unknown) => this.#log.fault('the folder of media could not be read', fault));
    }, LOOK_EVERY_MS).unref();
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  get files(): readonly MediaFile[] {
    return this.#files;
  }

  async look(): Promise<void> {
    const names = (await readdir(this.#folder)).filter((name) => !name.startsWith('.') && !name.endsWith(UNFINISHED));
    const files = await Promise.all(names.toSorted(byName).map((name) => this.#lookAt(name)));
    const now = files.filter((file) => file !== null);
    if (JSON.stringify(now) === JSON.stringify(this.#files)) return;
    this.#files = now;
    this.onChange();
  }

  read(file: string, { from, to }: ByteRange): Readable | undefined {
    // Only names found in the folder make a path, never input from outside.
    const found = this.#files.find((each) => each.file === file && each.kind !== null);
    return found && createReadStream(join(this.#folder, file), { start: from, end: to });
  }

  async keep(stream: Readable, name: string): ReturnType<HallMedia['keep']> {
    const unfinished = join(this.#folder, `.${++this.#uploads}${UNFINISHED}`);
    try {
      await pipeline(stream, atMost(this.#most), createWriteStream(unfinished, { mode: 0o600 }));
      const kind = await kindOf(unfinished);
      if (kind === null) return 'not-accepted';
      const before = await this.#sameAs(unfinished, name, kind);
      if (before !== undefined) return { file: before };
      syncFile(unfinished);
      // Checked now: another file of that name may have come since the last look.
      const file = mediaName(name, kind, (taken) => existsSync(join(this.#folder, taken)));
      moveDurably(unfinished, join(this.#folder, file));
      await this.look();
      return { file };
    } catch (fault) {
      if (fault instanceof TooLarge) return 'too-large';
      if (isDiskFull(fault)) return 'disk-full';
      throw fault;
    } finally {
      rmSync(unfinished, { force: true });
    }
  }

  /** SE13: the file was already sent by a press whose answer was lost; others of that name may exist, too. */
  async #sameAs(unfinished: string, name: string, kind: MediaKind): Promise<string | undefined> {
    const namesakes: string[] = [];
    mediaName(name, kind, (taken) => existsSync(join(this.#folder, taken)) && namesakes.push(taken) > 0);
    for (const file of namesakes) if (await isSameFile(unfinished, join(this.#folder, file))) return file;
    return undefined;
  }

  async remove(file: string): Promise<boolean> {
    if (!this.#files.some((each) => each.file === file)) return false;
    rmSync(join(this.#folder, file), { force: true });
    syncFolder(this.#folder);
    await this.look();
    return true;
  }

  async #lookAt(file: string): Promise<MediaFile | null> {
    const path = join(this.#folder, file);
    const found = await stat(path).catch(() => null); // deleted between two looks
    if (!found?.isFile()) return null;
    const edition = `${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}`;
    const known = this.#files.find((each) => each.file === file && each.edition === edition && each.kind !== null);
    // A file that cannot be opened cannot be shown now; perhaps later.
    return known ?? { file, edition, bytes: found.size, kind: await kindOf(path).catch(() => null) };
  }
}

/** A file that is missing is not the same. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const sizes = await Promise.all([one, other].map(async (path) => (await stat(path).catch(() => null))?.size));
  if (sizes[0] === undefined || sizes[0] !== sizes[1]) return false;
  const [a, b] = await Promise.all([one, other].map(digestOf));
  return a === b;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

const byName = (a: string, b: string) => a.localeCompare(b, 'id', { numeric: true });

async function kindOf(path: string): Promise<MediaKind | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return size < 40 ? null : await mediaKind(file, size);
  } finally {
    await file.close();
  }
}

class TooLarge extends Error {}
const isDiskFull = (fault: unknown) => fault instanceof Error && 'code' in fault && fault.code === 'ENOSPC';

function atMost(bytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      seen += chunk.length;
      if (seen > bytes) next(new TooLarge());
      else next(null, chunk);
    },
  });
}
