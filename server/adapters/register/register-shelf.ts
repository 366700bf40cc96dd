import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegisteredPerson } from '../../domain/register/person.ts';
import type {
  FoundPerson,
  ImportOptions,
  ImportProgress,
  ImportRefusal,
  ImportReport,
  SnapshotInfo,
} from '../../domain/register/snapshot.ts';
import { makeFolder } from '../durable-files.ts';
import { Catalog } from './catalog.ts';
import { buildInProcess } from './import-process.ts';
import { REFUSED_ROWS } from './refused-rows.ts';
import { isSealed, unsealBytes } from '../vault/sealed-file.ts';
import type { DataKeys } from '../vault/vault.ts';
import { SnapshotFolder } from './snapshot-folder.ts';
import { SnapshotMaker } from './snapshot-maker.ts';
import type { SnapshotPlace } from './snapshot-maker.ts';

type BringBackAnswer =
  | { readonly ok: true; readonly snapshot: SnapshotInfo }
  | { readonly ok: false; readonly refusal: 'unknown-snapshot' | 'snapshot-unreadable' };

interface ShelfParts {
  readonly now: () => number;
  readonly build: typeof buildInProcess;
  /** The register that the hall used last, by its ledger; null: none yet, or nobody has asked it. */
  readonly lastUsed: number | null;
}

/** All snapshots of the register, and the current one (RG4). One instance per process; several processes may share the folder. */
export class RegisterShelf {
  readonly #keys: DataKeys | null;
  readonly #now: () => number;
  readonly #catalog: Catalog;
  readonly #snapshots: SnapshotFolder;
  readonly #maker: SnapshotMaker;
  readonly #lastUsed: number | null;
  #current: SnapshotInfo | undefined;
  /** The file for which no snapshot can be used; null when all is well. */
  fault: string | null = null;

  static open(
    dataDir: string,
    keys: DataKeys | null,
    now: () => number = Date.now,
    build = buildInProcess,
    lastUsed: number | null = null,
  ): RegisterShelf {
    makeFolder(dataDir);
    return new RegisterShelf(dataDir, keys, { now, build, lastUsed });
  }

  private constructor(dataDir: string, keys: DataKeys | null, { now, build, lastUsed }: ShelfParts) {
    this.#lastUsed = lastUsed;
    // A copy, since the rest of a vault cannot be passed to the import's thread.
    this.#keys = keys && { database: keys.database, files: keys.files };
    this.#snapshots = new SnapshotFolder(dataDir, keys?.database ?? null);
    this.#now = now;
    this.#catalog = new Catalog(join(dataDir, 'registers.db'), keys?.database ?? null);
    const put: SnapshotPlace['put'] = (...made) => this.#putOnShelf(...made);
    this.#maker = new SnapshotMaker({ dataDir, keys: this.#keys, snapshots: this.#snapshots, now, put }, build);
    this.#sweepUnlisted();
    this.#takeUpActive();
  }

  current(): SnapshotInfo | null {
    return this.#current ?? null;
  }

  list(): SnapshotInfo[] {
    return this.#catalog.list();
  }

  find(nik: string): FoundPerson | undefined {
    if (!this.#current) return undefined;
    const { number } = this.#current;
    const found = this.#snapshots.file(number).find(nik);
    return found && { snapshot: number, ...found };
  }

  everywhere(nik: string): readonly FoundPerson[] {
    return this.#catalog.list().flatMap(({ number }) => {
      const found = this.#snapshots.file(number).find(nik);
      return found ? [{ snapshot: number, ...found }] : [];
    });
  }

  /** LE1: a letter names its snapshot and person, and always finds them there. */
  byId(snapshot: number, personId: number): RegisteredPerson | undefined {
    return this.#catalog.get(snapshot) && this.#snapshots.file(snapshot).byId(personId);
  }

  /** Everybody with this No KK in that snapshot. */
  family(snapshot: number, kk: string): RegisteredPerson[] {
    return this.#catalog.get(snapshot) ? this.#snapshots.file(snapshot).family(kk) : [];
  }

  import(
    file: string,
    options: ImportOptions,
    onProgress: (progress: ImportProgress) => void = () => {},
    signal?: AbortSignal,
  ): Promise<ImportReport | ImportRefusal> {
    return this.#maker.import(file, options, onProgress, signal);
  }

  /** Adds people without a file: the invented ones of a trial hall. */
  shelve(people: Iterable<RegisteredPerson>, options: ImportOptions): SnapshotInfo {
    return this.#maker.make(people, options);
  }

  bringBack(number: number): BringBackAnswer {
    const snapshot = this.#catalog.get(number);
    if (!snapshot) return { ok: false, refusal: 'unknown-snapshot' };
    if (this.#isOlder() || !this.#snapshots.answers(number)) return { ok: false, refusal: 'snapshot-unreadable' };
    this.#catalog.answerFrom(number, this.#now());
    this.#takeUpActive();
    return { ok: true, snapshot: this.#catalog.get(number) ?? snapshot };
  }

  /** RT1: letters and cases contain what they rely on; the previous register stays, to be brought back (RG4). */
  forgetBefore(before: number, theseGo: (numbers: readonly number[]) => void): void {
    this.#takeUpActive();
    // The current one by the catalog, even if its file is damaged and cannot be used.
    const answering = this.#catalog.answering()?.number;
    const [first, ...others] = this.#catalog.list().filter(({ number }) => number !== answering);
    const over = new Set(this.#catalog.replacedBefore(before));
    const old = (first ? others : []).map(({ number }) => number).filter((number) => over.has(number));
    theseGo(old);
    // The catalog first: a kill in between leaves an unlisted file, which the next start deletes, and never a listed one without a file.
    for (const number of old) this.#catalog.remove(number);
    this.#sweepUnlisted();
    this.#snapshots.forgetLastRefused(before);
  }

  refusedRowsFile(snapshot: number | 'last'): string {
    return this.#snapshots.refusedRowsPath(snapshot);
  }

  /** In clear, for the office; undefined: there is none. */
  refusedRows(snapshot: number | 'last'): Uint8Array | undefined {
    const file = this.refusedRowsFile(snapshot);
    if (!existsSync(file)) return undefined;
    const bytes = readFileSync(file);
    return this.#keys && isSealed(bytes) ? unsealBytes(this.#keys.files, REFUSED_ROWS, bytes) : bytes;
  }

  /** Whether another process has switched the register. Asked with every beat; costs microseconds. */
  poll(): boolean {
    if (!this.#catalog.changedElsewhere()) return false;
    const { number, activeSince } = this.#current ?? {};
    this.#takeUpActive();
    return this.#current?.number !== number || this.#current?.activeSince !== activeSince;
  }

  async close(): Promise<void> {
    await this.#maker.close();
    this.#snapshots.close();
    this.#catalog.close();
  }

  #putOnShelf(...[building, { people, refused }, options]: Parameters<SnapshotPlace['put']>): SnapshotInfo {
    const at = this.#now();
    const { registerName, period, sourceName } = options;
    const info = { registerName, period, sourceName, importedAt: at, people, refused };
    if (this.#catalog.list().length === 0 && this.#snapshots.numbers().length === 0) this.#catalog.awaitFirst();
    const snapshot = this.#catalog.add(info, at, this.#lost(), (number) => this.#snapshots.place(building, number));
    this.#takeUpActive();
    return snapshot;
  }

  /** Deletes what a kill left: an import not yet in the catalog, or a snapshot no longer in it. */
  #sweepUnlisted(): void {
    const unlisted = (): number[] => {
      const listed = new Set(this.#catalog.list().map(({ number }) => number));
      if (this.#isLost()) return [];
      return this.#snapshots.numbers().filter((number) => !listed.has(number));
    };
    if (unlisted().length === 0) return; // taking the lock already writes to the disk
    this.#catalog.alone(() => {
      for (const number of unlisted()) this.#snapshots.remove(number);
    });
  }

  /** LE1: the highest number of a catalog that was lost; another register under it would give its letters other people. */
  #lost(): number {
    return this.#isLost() ? Math.max(this.#lastUsed ?? 0, 0, ...this.#snapshots.numbers()) : 0;
  }

  /** An empty catalog has been lost, unless its first register was on its way: then no file counts as left over. */
  #isLost(): boolean {
    return (this.#catalog.list().length === 0 && !this.#catalog.awaitsFirst()) || this.#isOlder();
  }

  /** DU8: one that was put back from earlier, or is of another import: it does not know the register that the hall used last, nor a later one. */
  #isOlder(): boolean {
    const lastUsed = this.#lastUsed;
    return lastUsed !== null && this.#catalog.list().every(({ number }) => number < lastUsed);
  }

  #takeUpActive(): void {
    const active = this.#catalog.answering();
    const answers = active !== undefined && !this.#isOlder() && this.#snapshots.answers(active.number);
    this.#current = answers ? active : undefined;
    if (active && !answers && !this.#isOlder()) this.fault = `register-${active.number}.db`;
    else this.fault = this.#lost() > 0 ? 'registers.db' : null;
  }
}
