import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveDurably, syncFile, syncFolder } from '../register/durable-files.ts';
import { RESTORING } from '../hall-file/hall-folder.ts';

/** Not of the hall that is replaced: the lock, passwords, other backups, what is made again; and a key, which is no hall by itself. */
const STAYS = /^(hall\.lock.*|hall\.key|secrets\.json|backups|uploads|trial|before-restore-.*|\.restoring)$/;

/** What of a hall lies in the folder. */
export const occupants = (dataDir: string): string[] =>
  readdirSync(dataDir)
    .filter((name) => !STAYS.test(name))
    .toSorted(hallFileFirst);

/** Without hall.json no hub believes what lies beside it: so it goes first, and comes last. */
const hallFileFirst = (a: string, b: string): number => Number(b === 'hall.json') - Number(a === 'hall.json');

/** The steps of a restore, each of them safe to be killed at: a hub does not start as long as `.restoring` is there. */
export class SwitchIn {
  readonly #dataDir: string;
  /** Where the restored hall is laid out before it takes its place. */
  readonly fresh: string;
  readonly #old: string;
  readonly #placing: string;

  constructor(dataDir: string) {
    const root = join(dataDir, RESTORING);
    this.#dataDir = dataDir;
    [this.fresh, this.#old, this.#placing] = [join(root, 'new'), join(root, 'old'), join(root, 'placing')];
  }

  begin(): void {
    for (const folder of [this.fresh, this.#old]) mkdirSync(folder, { recursive: true, mode: 0o700 });
    syncFolder(this.#dataDir);
  }

  /** What was there goes aside under that name, if there was anything; nothing is deleted. */
  run(aside: string): void {
    const coming = readdirSync(this.fresh).toSorted(hallFileFirst).toReversed();
    const going = new Set([...occupants(this.#dataDir), ...coming]);
    for (const name of going) this.#setAside(name);
    writeFileSync(this.#placing, JSON.stringify(coming));
    syncFile(this.#placing);
    syncFolder(join(this.#placing, '..'));
    for (const name of coming) moveDurably(join(this.fresh, name), join(this.#dataDir, name));
    if (readdirSync(this.#old).length > 0) moveDurably(this.#old, join(this.#dataDir, aside));
    this.#clear();
  }

  /** A restore that was broken off, or found the backup wanting: everything is again where it was. */
  undo(): void {
    if (!existsSync(join(this.#dataDir, RESTORING))) return;
    for (const name of this.#placed()) rmSync(join(this.#dataDir, name), { recursive: true, force: true });
    const old = existsSync(this.#old) ? readdirSync(this.#old).toSorted(hallFileFirst).toReversed() : [];
    for (const name of old) moveDurably(join(this.#old, name), join(this.#dataDir, name));
    this.#clear();
  }

  #setAside(name: string): void {
    const there = join(this.#dataDir, name);
    if (existsSync(there)) moveDurably(there, join(this.#old, name));
  }

  /** Copies of the backup that have taken their place already; none before everything old was aside. */
  #placed(): string[] {
    if (!existsSync(this.#placing)) return [];
    const coming = readFileSync(this.#placing, 'utf8');
    if (!isWhole(coming)) return []; // torn: it was never synced, so nothing was moved in yet
    return (JSON.parse(coming) as string[]).filter((name) => !existsSync(join(this.fresh, name)));
  }

  #clear(): void {
    const root = join(this.#dataDir, RESTORING);
    const going = `${root}.going`;
    rmSync(going, { recursive: true, force: true });
    renameSync(root, going);
    syncFolder(this.#dataDir);
    rmSync(going, { recursive: true, force: true });
  }
}

const isWhole = (text: string): boolean => text.startsWith('[') && text.endsWith(']');
