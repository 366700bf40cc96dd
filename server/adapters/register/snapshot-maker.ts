import type { RegisteredPerson } from '../../domain/register/person.ts';
import type {
  ImportCounts,
  ImportOptions,
  ImportProgress,
  ImportRefusal,
  ImportReport,
  SnapshotInfo,
} from '../../domain/register/snapshot.ts';
import type { DataKeys } from '../vault/vault.ts';
import { newBuildingFiles, removeBuildingFiles, sweepAbandonedBuildings } from './building-files.ts';
import type { BuildingFiles } from './building-files.ts';
import { refusal, refusalOf } from './import-refusal.ts';
import type { buildInProcess } from './import-process.ts';
import { RefusedRowsFile } from './refused-rows.ts';
import { SnapshotBuilder } from './snapshot-builder.ts';
import type { SnapshotFolder } from './snapshot-folder.ts';
import { valuesOf } from './snapshot-schema.ts';

export interface SnapshotPlace {
  readonly dataDir: string;
  readonly keys: DataKeys | null;
  readonly snapshots: SnapshotFolder;
  readonly now: () => number;
  /** Numbers a complete snapshot, and places it in catalog and folder. */
  readonly put: (
    building: BuildingFiles,
    counts: Pick<ImportCounts, 'people' | 'refused'>,
    options: ImportOptions,
  ) => SnapshotInfo;
}

/** Makes snapshots one at a time; none is on the shelf before it is complete. */
export class SnapshotMaker {
  readonly #place: SnapshotPlace;
  readonly #build: typeof buildInProcess;
  /** Settles when the import under way is over; null: none. */
  #importing: Promise<unknown> | null = null;
  readonly #closing = new AbortController();

  constructor(place: SnapshotPlace, build: typeof buildInProcess) {
    this.#place = place;
    this.#build = build;
    sweepAbandonedBuildings(place.dataDir);
  }

  async import(
    file: string,
    options: ImportOptions,
    onProgress: (progress: ImportProgress) => void,
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

  /** From people without a file: the invented ones of a trial hall. */
  make(people: Iterable<RegisteredPerson>, options: ImportOptions): SnapshotInfo {
    const { dataDir, keys, put } = this.#place;
    const building = newBuildingFiles(dataDir);
    try {
      const builder = new SnapshotBuilder(building.snapshotFile, keys?.database ?? null);
      for (const person of people) builder.add(valuesOf(person));
      builder.finish();
      new RefusedRowsFile(building.refusedFile, keys?.files ?? null).finish();
      return put(building, { people: builder.people, refused: 0 }, options);
    } finally {
      removeBuildingFiles(building);
    }
  }

  /** Breaks off an import under way and waits for it; its threads would otherwise go on working in the folder. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#importing;
  }

  async #import(
    file: string,
    options: ImportOptions,
    onProgress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<ImportReport | ImportRefusal> {
    const { dataDir, keys, snapshots, put } = this.#place;
    const building = newBuildingFiles(dataDir);
    try {
      sweepAbandonedBuildings(dataDir);
      snapshots.forgetLastRefused();
      const order = { file, today: this.#today(), keys, ...building };
      const outcome = await this.#build(order, onProgress, signal);
      if (outcome.is === 'refused') {
        if (outcome.counts?.refused) snapshots.keepLastRefused(building);
        return outcome;
      }
      return { is: 'imported', snapshot: put(building, outcome.counts, options), ...outcome.counts };
    } catch (fault) {
      const refused = refusalOf(fault);
      if (!refused) throw fault;
      return refused;
    } finally {
      removeBuildingFiles(building);
    }
  }

  /** In Indonesia's easternmost zone, so that nobody seems to be born tomorrow. */
  #today(): string {
    return new Date(this.#place.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  }
}
