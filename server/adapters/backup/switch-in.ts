import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { moveDurably, syncFolder } from '../durable-files.ts';
import { RESTORING } from '../hall-file/hall-folder.ts';
import { keepNew } from '../vault/keep-new.ts';

/** Not part of the hall that is replaced: locks, secrets, other backups, what can be made again; and the key, which alone is no hall. */
const STAYS =
  /^((hall|backup)\.lock.*|hall-key\.txt|secrets\.json|backups|uploads|trial|before-restore-.*|\.restoring(\.going)?)$/;

/** The files of a hall in the folder. */
export const occupants = (dataDir: string): string[] =>
  readdirSync(dataDir)
    .filter((name) => !STAYS.test(name))
    .toSorted(hallFileFirst);

/** A hub ignores everything if hall.json is missing, so it is moved away first and put in place last. */
const hallFileFirst = (a: string, b: string): number => Number(b === 'hall.json') - Number(a === 'hall.json');

interface Placing {
  readonly coming: readonly string[];
  /** The name for the hall moved aside. */
  readonly aside: string;
}

/** The steps of a restore. A kill at any of them is safe: no hub starts while `.restoring` exists. */
export class SwitchIn {
  readonly #dataDir: string;
  readonly #root: string;
  /** Where the restored hall is built before it takes its place. */
  readonly fresh: string;
  readonly #old: string;
  /** Exists once everything old has been moved aside. */
  readonly #placing: string;
  /** Exists once everything new is in place: from then on the restore can only be completed. */
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

  /** Moves what was there, and the files in `besides`, aside under that name; nothing is deleted. */
  run(aside: string, besides: readonly string[]): void {
    this.replace([...occupants(this.#dataDir), ...besides], aside);
  }

  /** The same with these files only; the others stay. */
  replace(names: readonly string[], aside: string): void {
    const coming = readdirSync(this.fresh).toSorted(hallFileFirst).toReversed();
    for (const name of new Set([...names, ...coming])) {
      if (existsSync(join(this.#dataDir, name))) this.#move(name, this.#dataDir, this.#old);
    }
    keepNew(this.#placing, JSON.stringify({ coming, aside } satisfies Placing));
    for (const name of coming) this.#move(name, this.fresh, this.#dataDir);
    moveDurably(this.#placing, this.#placed);
    this.#finish();
  }

  /** After a kill, or a failed check: completes the restore if everything was in place, else brings back what was there. */
  recover(): void {
    if (!existsSync(this.#root)) return;
    if (existsSync(this.#placed)) return this.#finish();
    if (existsSync(this.#placing)) {
      const { coming } = placingIn(this.#placing);
      // Moved back, not deleted: after a second kill, files of these names in the folder may be the old hall's.
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

  /** Syncs both folders, so that after a power cut the entry exists in exactly one of them. */
  #move(name: string, from: string, to: string): void {
    moveDurably(join(from, name), join(to, name));
    syncFolder(from);
  }
}

/** Only `run` writes it, completely or not at all. */
const placingIn = (file: string): Placing => JSON.parse(readFileSync(file, 'utf8')) as Placing;
