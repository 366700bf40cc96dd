import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { moveDurably, syncFolder } from '../durable-files.ts';
import { RESTORING } from '../hall-file/hall-folder.ts';
import { keepNew } from '../vault/keep-new.ts';

/** Not of the hall that is replaced: the lock, passwords, other backups, what is made again; and a key, which is no hall by itself. */
const STAYS =
  /^((hall|backup)\.lock.*|hall-key\.txt|secrets\.json|backups|uploads|trial|before-restore-.*|\.restoring(\.going)?)$/;

/** What of a hall lies in the folder. */
export const occupants = (dataDir: string): string[] =>
  readdirSync(dataDir)
    .filter((name) => !STAYS.test(name))
    .toSorted(hallFileFirst);

/** Without hall.json no hub believes what lies beside it: so it goes first, and comes last. */
const hallFileFirst = (a: string, b: string): number => Number(b === 'hall.json') - Number(a === 'hall.json');

interface Placing {
  readonly coming: readonly string[];
  /** What the hall that was there is called then. */
  readonly aside: string;
}

/** The steps of a restore, each of them safe to be killed at: a hub does not start as long as `.restoring` is there. */
export class SwitchIn {
  readonly #dataDir: string;
  readonly #root: string;
  /** Where the restored hall is laid out before it takes its place. */
  readonly fresh: string;
  readonly #old: string;
  /** There from when everything old is aside. */
  readonly #placing: string;
  /** There from when everything new is in its place: from here on it goes forward only. */
  readonly #placed: string;

  constructor(dataDir: string) {
    [this.#dataDir, this.#root] = [dataDir, join(dataDir, RESTORING)];
    const at = (name: string) => join(this.#root, name);
    [this.fresh, this.#old, this.#placing, this.#placed] = [at('new'), at('old'), at('placing'), at('placed')];
  }

  begin(): void {
    for (const folder of [this.fresh, this.#old]) mkdirSync(folder, { recursive: true, mode: 0o700 });
    syncFolder(this.#dataDir);
  }

  /** What was there goes aside under that name, if there was anything, and what else is named; nothing is deleted. */
  run(aside: string, besides: readonly string[]): void {
    const coming = readdirSync(this.fresh).toSorted(hallFileFirst).toReversed();
    for (const name of new Set([...occupants(this.#dataDir), ...besides, ...coming])) {
      if (existsSync(join(this.#dataDir, name))) this.#move(name, this.#dataDir, this.#old);
    }
    keepNew(this.#placing, JSON.stringify({ coming, aside } satisfies Placing));
    for (const name of coming) this.#move(name, this.fresh, this.#dataDir);
    moveDurably(this.#placing, this.#placed);
    this.#finish();
  }

  /** After a kill, or a backup that was found wanting: the restored hall, if it was all in its place, else again what was there. */
  recover(): void {
    if (!existsSync(this.#root)) return;
    if (existsSync(this.#placed)) return this.#finish();
    if (existsSync(this.#placing)) {
      const { coming } = placingIn(this.#placing);
      // Laid out again, not deleted: killed once more, what bears their names in the folder may be the old hall's.
      for (const name of coming.filter((each) => !existsSync(join(this.fresh, each))).toReversed()) {
        this.#move(name, this.#dataDir, this.fresh);
      }
    }
    const old = existsSync(this.#old) ? readdirSync(this.#old).toSorted(hallFileFirst).toReversed() : [];
    for (const name of old) this.#move(name, this.#old, this.#dataDir);
    this.#clear();
  }

  #finish(): void {
    const { aside } = placingIn(this.#placed);
    if (existsSync(this.#old) && readdirSync(this.#old).length > 0) moveDurably(this.#old, join(this.#dataDir, aside));
    this.#clear();
  }

  #clear(): void {
    const going = `${this.#root}.going`;
    rmSync(going, { recursive: true, force: true });
    moveDurably(this.#root, going);
    rmSync(going, { recursive: true, force: true });
  }

  /** Both folders hear of it: a power cut leaves the entry in one of them. */
  #move(name: string, from: string, to: string): void {
    moveDurably(join(from, name), join(to, name));
    syncFolder(from);
  }
}

/** Only `run` writes it, whole or not at all. */
const placingIn = (file: string): Placing => JSON.parse(readFileSync(file, 'utf8')) as Placing;
