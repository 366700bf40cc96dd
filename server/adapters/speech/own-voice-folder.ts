import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { longestClipSeconds, SHORTEST_CLIP_SECONDS } from '../../../contract/voice.ts';
import { secondsOf, soundIn } from '../../../voice/wav.ts';
import type { OwnVoice } from '../../ports/voice.ts';
import type { Log } from '../../ports/world.ts';
import { keepFile, removeFile, UNFINISHED } from './keep-file.ts';

/** Rates that browsers decode without loss for a voice; the counter sends 24 000. */
const RATES = { least: 16_000, most: 48_000 };

/** `data/voice/own/calls/id/number-1.wav`: a valid file under a clip's name is the hall's own recording of it. */
export class OwnVoiceFolder implements OwnVoice {
  readonly #folder: string;
  readonly #shipped: ReadonlyMap<string, number>;
  readonly #digests = new Map<string, string>();
  /** Two uploads of one clip are stored one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string, shipped: ReadonlyMap<string, number>, log: Log) {
    this.#folder = folder;
    this.#shipped = shipped;
    for (const name of namesIn(folder)) this.#learn(name, log);
  }

  get edition(): string {
    if (this.#digests.size === 0) return '';
    return digestOf(JSON.stringify([...this.#digests].toSorted(([a], [b]) => (a < b ? -1 : 1))));
  }

  get clips(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#digests].map(([name, digest]) => [name, `/voice/own/${name}.wav?v=${digest}`]));
  }

  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return this.#digests.has(name)
      ? readFile(this.#fileOf(name)).then((bytes) => new Uint8Array(bytes))
      : Promise.resolve(undefined);
  }

  keep(name: string, wav: Uint8Array): Promise<'kept' | 'unknown' | 'not-accepted'> {
    return this.#inTurn(async () => {
      // Only a clip's name makes a path, never input from outside.
      if (!this.#shipped.has(name)) return 'unknown';
      if (!this.#isRecording(name, wav)) return 'not-accepted';
      await keepFile(this.#fileOf(name), wav);
      this.#digests.set(name, digestOf(wav));
      return 'kept';
    });
  }

  remove(name: string): Promise<boolean> {
    return this.#inTurn(() => {
      if (!this.#digests.delete(name)) return Promise.resolve(false);
      removeFile(this.#fileOf(name));
      return Promise.resolve(true);
    });
  }

  /** VO5: by content, whatever its name says. Limited in length to what a person needs for a word, since a call must end. */
  #isRecording(name: string, wav: Uint8Array): boolean {
    const sound = soundIn(wav);
    if (!sound || sound.rate < RATES.least || sound.rate > RATES.most) return false;
    return isWithin(secondsOf(sound), this.#shipped.get(name) ?? 0);
  }

  #learn(name: string, log: Log): void {
    const wav = bytesOf(this.#fileOf(name));
    if (wav && this.#shipped.has(name) && this.#isRecording(name, wav)) this.#digests.set(name, digestOf(wav));
    else
      log.info('a recording is left aside: no clip has its name, it cannot be read, or it is no WAV of one voice', {
        name,
      });
  }

  #fileOf(name: string): string {
    return join(this.#folder, `${name}.wav`);
  }

  #inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(act);
    this.#last = turn.catch(() => null);
    return turn;
  }
}

/** An unreadable file is no recording; the hall opens without it. */
function bytesOf(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

const isWithin = (seconds: number, shipped: number): boolean =>
  seconds >= SHORTEST_CLIP_SECONDS && seconds <= longestClipSeconds(shipped);

const digestOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 16);

/** Deletes files that a power cut left incomplete. */
function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  for (const path of files.filter((name) => name.endsWith(UNFINISHED))) rmSync(join(folder, path), { force: true });
  return files.filter((path) => path.endsWith('.wav')).map((path) => path.slice(0, -'.wav'.length));
}
