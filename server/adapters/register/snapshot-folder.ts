import type { KeyObject } from 'node:crypto';
import { chmodSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildingFiles } from './building-files.ts';
import { moveDurably } from '../durable-files.ts';
import { SnapshotFile } from './snapshot-file.ts';

const numbered = /^register-(\d+)(?:\.db|-refused\.csv)$/;

/** The finished snapshots of a data folder by number; each is opened at first use and stays open. */
export class SnapshotFolder {
  readonly #dataDir: string;
  readonly #key: KeyObject | null;
  readonly #opened = new Map<number, SnapshotFile>();

  constructor(dataDir: string, key: KeyObject | null) {
    [this.#dataDir, this.#key] = [dataDir, key];
  }

  snapshotPath(number: number): string {
    return join(this.#dataDir, `register-${number}.db`);
  }

  /** 'last': of a file that was refused whole, and so got no number. */
  refusedRowsPath(snapshot: number | 'last'): string {
    return join(this.#dataDir, `register-${snapshot}-refused.csv`);
  }

  file(number: number): SnapshotFile {
    const opened = this.#opened.get(number) ?? new SnapshotFile(this.snapshotPath(number), this.#key);
    this.#opened.set(number, opened);
    return opened;
  }

  answers(number: number): boolean {
    try {
      this.file(number).find('');
      return true;
    } catch {
      return false; // the shelf reports it as `fault` or refuses; the hall works on without a register
    }
  }

  /** Placed under its number before it is in the catalog: after a crash here the next import replaces the files. */
  place({ snapshotFile, refusedFile }: BuildingFiles, number: number): void {
    chmodSync(snapshotFile, 0o400);
    moveDurably(refusedFile, this.refusedRowsPath(number));
    moveDurably(snapshotFile, this.snapshotPath(number));
  }

  keepLastRefused({ refusedFile }: BuildingFiles): void {
    moveDurably(refusedFile, this.refusedRowsPath('last'));
  }

  remove(number: number): void {
    this.#opened.get(number)?.close();
    this.#opened.delete(number);
    for (const file of [this.snapshotPath(number), this.refusedRowsPath(number)]) rmSync(file, { force: true });
  }

  /** The numbers that have files. */
  numbers(): number[] {
    const found = readdirSync(this.#dataDir).flatMap((name) => numbered.exec(name)?.[1] ?? []);
    return [...new Set(found.map(Number))];
  }

  /** They name people, and concern the last import only. */
  forgetLastRefused(before: number = Infinity): void {
    const file = this.refusedRowsPath('last');
    const found = statSync(file, { throwIfNoEntry: false });
    if (found && found.mtimeMs < before) rmSync(file, { force: true });
  }

  close(): void {
    for (const file of this.#opened.values()) file.close();
    this.#opened.clear();
  }
}
