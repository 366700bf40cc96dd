import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegisteredPerson } from '../../domain/register/person.ts';
import type {
  FoundPerson,
  ImportCounts,
  ImportOptions,
  ImportProgress,
  ImportRefusal,
  ImportReport,
  SnapshotInfo,
} from '../../domain/register/snapshot.ts';
import {
  newBuildingFiles,
  removeBuildingFiles,
  sweepAbandonedBuildings,
  type BuildingFiles,
} from './building-files.ts';
import { Catalog } from './catalog.ts';
import { refusal, refusalOf } from './import-refusal.ts';
import { buildInThread } from './import-thread.ts';
import { REFUSED_ROWS, RefusedRowsFile } from './refused-rows.ts';
import { isSealed, unsealBytes } from '../vault/sealed-file.ts';
import type { DataKeys } from '../vault/vault.ts';
import { SnapshotBuilder } from './snapshot-builder.ts';
import { SnapshotFolder } from './snapshot-folder.ts';
import { valuesOf } from './snapshot-schema.ts';

export type BringBackAnswer =
  | { readonly ok: true; readonly snapshot: SnapshotInfo }
  | { readonly ok: false; readonly refusal: 'unknown-snapshot' | 'snapshot-unreadable' };

/** All snapshots of the register, and the one that answers (RG4). One per process; several processes may share the folder. */
export class RegisterShelf {
  readonly #dataDir: string;
  readonly #keys: DataKeys | null;
  readonly #now: () => number;
  readonly #catalog: Catalog;
  readonly #snapshots: SnapshotFolder;
  readonly #build: typeof buildInThread;
  #current: SnapshotInfo | undefined;
  /** The import that is under way, over when this is; null: there is none. */
  #importing: Promise<unknown> | null = null;
  readonly #closing = new AbortController();
  /** Why the catalog's active snapshot cannot answer, for the staff screens; null when all is well. */
  fault: string | null = null;

  static open(
    dataDir: string,
    keys: DataKeys | null,
    now: () => number = Date.now,
    build = buildInThread,
  ): RegisterShelf {
    mkdirSync(dataDir, { recursive: true });
    return new RegisterShelf(dataDir, keys, now, build);
  }

  private constructor(dataDir: string, keys: DataKeys | null, now: () => number, build: typeof buildInThread) {
    this.#dataDir = dataDir;
    // Alone: the rest of a vault cannot be handed to the import's thread.
    this.#keys = keys && { database: keys.database, files: keys.files };
    this.#snapshots = new SnapshotFolder(dataDir, keys?.database ?? null);
    this.#now = now;
    this.#build = build;
    this.#catalog = new Catalog(join(dataDir, 'registers.db'), keys?.database ?? null);
    sweepAbandonedBuildings(dataDir);
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

  /** A letter names its snapshot and person, and finds them there for ever (LE1). */
  byId(snapshot: number, personId: number): RegisteredPerson | undefined {
    return this.#catalog.get(snapshot) && this.#snapshots.file(snapshot).byId(personId);
  }

  /** All who share a No KK, in the snapshot that answers. */
  family(kk: string): RegisteredPerson[] {
    return this.#current ? this.#snapshots.file(this.#current.number).family(kk) : [];
  }

  async import(
    file: string,
    options: ImportOptions,
    onProgress: (progress: ImportProgress) => void = () => {},
    signal?: AbortSignal,
  ): Promise<ImportReport | ImportRefusal> {
    if (this.#importing) return refusal('import-running');
    const ends = [this.#closing.signal, ...(signal ? [signal] : [])];
    const importing = this.#import(file, options, onProgress, AbortSignal.any(ends));
    this.#importing = Promise.allSettled([importing]);
    try {
      return await importing;
    } finally {
      this.#importing = null;
    }
  }

  /** Puts people on the shelf who need no reading: the invented ones of a trial hall. */
  shelve(people: Iterable<RegisteredPerson>, options: ImportOptions): SnapshotInfo {
    const building = newBuildingFiles(this.#dataDir);
    try {
      const builder = new SnapshotBuilder(building.snapshotFile, this.#keys?.database ?? null);
      for (const person of people) builder.add(valuesOf(person));
      builder.finish();
      new RefusedRowsFile(building.refusedFile, this.#keys?.files ?? null).finish();
      return this.#putOnShelf(building, { people: builder.people, refused: 0 }, options);
    } finally {
      removeBuildingFiles(building);
    }
  }

  bringBack(number: number): BringBackAnswer {
    const snapshot = this.#catalog.get(number);
    if (!snapshot) return { ok: false, refusal: 'unknown-snapshot' };
    if (!this.#snapshots.answers(number)) return { ok: false, refusal: 'snapshot-unreadable' };
    this.#catalog.answerFrom(number, this.#now());
    this.#takeUpActive();
    return { ok: true, snapshot: this.#catalog.get(number) ?? snapshot };
  }

  /** RT1: letters and cases have what they rest on in their own words; the register before stays, to be brought back (RG4). */
  forgetBefore(before: number, theseGo: (numbers: readonly number[]) => void): void {
    this.#takeUpActive();
    const [first, ...others] = this.#catalog.list().filter(({ number }) => number !== this.#current?.number);
    const old = (first ? others : []).filter(({ importedAt }) => importedAt < before).map(({ number }) => number);
    theseGo(old);
    // The list first: a kill in between leaves a file that is in no list, which the next start takes away, and never a list that lacks a file.
    for (const number of old) this.#catalog.remove(number);
    this.#sweepUnlisted();
  }

  refusedRowsFile(snapshot: number | 'last'): string {
    return this.#snapshots.refusedRowsPath(snapshot);
  }

  /** As the office reads it; undefined where there is none. */
  refusedRows(snapshot: number | 'last'): Uint8Array | undefined {
    const file = this.refusedRowsFile(snapshot);
    if (!existsSync(file)) return undefined;
    const bytes = readFileSync(file);
    return this.#keys && isSealed(bytes) ? unsealBytes(this.#keys.files, REFUSED_ROWS, bytes) : bytes;
  }

  /** Did another process switch the register? The hub asks with every beat; the answer costs microseconds. */
  poll(): boolean {
    if (!this.#catalog.changedElsewhere()) return false;
    const { number, activeSince } = this.#current ?? {};
    this.#takeUpActive();
    return this.#current?.number !== number || this.#current?.activeSince !== activeSince;
  }

  /** An import that is under way is broken off, and waited for: its threads would go on in a folder that is nobody's any more. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#importing;
    this.#snapshots.close();
    this.#catalog.close();
  }

  async #import(
    file: string,
    options: ImportOptions,
    onProgress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<ImportReport | ImportRefusal> {
    const building = newBuildingFiles(this.#dataDir);
    try {
      sweepAbandonedBuildings(this.#dataDir);
      this.#snapshots.forgetLastRefused();
      const order = { file, today: this.#today(), keys: this.#keys, ...building };
      const outcome = await this.#build(order, onProgress, signal);
      if (outcome.is === 'refused') {
        if (outcome.counts?.refused) this.#snapshots.keepLastRefused(building);
        return outcome;
      }
      const snapshot = this.#putOnShelf(building, outcome.counts, options);
      return { is: 'imported', snapshot, ...outcome.counts };
    } catch (fault) {
      const refused = refusalOf(fault);
      if (!refused) throw fault;
      return refused;
    } finally {
      removeBuildingFiles(building);
    }
  }

  #putOnShelf(
    building: BuildingFiles,
    counts: Pick<ImportCounts, 'people' | 'refused'>,
    options: ImportOptions,
  ): SnapshotInfo {
    const at = this.#now();
    const { registerName, period, sourceName } = options;
    const { people, refused } = counts;
    const info = { registerName, period, sourceName, importedAt: at, people, refused };
    const snapshot = this.#catalog.add(info, at, (number) => this.#snapshots.place(building, number));
    this.#takeUpActive();
    return snapshot;
  }

  /** What a kill left under a number: an import that was not in the list yet, or a snapshot that was no longer in it. */
  #sweepUnlisted(): void {
    const unlisted = (): number[] => {
      const listed = new Set(this.#catalog.list().map(({ number }) => number));
      // A list with nobody in it is one that was lost: then no file is taken for a left-over.
      return listed.size === 0 ? [] : this.#snapshots.numbers().filter((number) => !listed.has(number));
    };
    if (unlisted().length === 0) return; // even to be alone is to write
    this.#catalog.alone(() => {
      for (const number of unlisted()) this.#snapshots.remove(number);
    });
  }

  #takeUpActive(): void {
    const active = this.#catalog.answering();
    const answers = active !== undefined && this.#snapshots.answers(active.number);
    this.#current = answers ? active : undefined;
    this.fault = active && !answers ? `register-${active.number}.db` : null;
  }

  /** In Indonesia's easternmost zone, so that nobody is born tomorrow. */
  #today(): string {
    return new Date(this.#now() + 9 * 3_600_000).toISOString().slice(0, 10);
  }
}
