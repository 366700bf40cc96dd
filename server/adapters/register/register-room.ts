import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { FoundPerson, ImportRefusal, ImportReport, SnapshotInfo } from '../../domain/register/snapshot.ts';
import type { RegisteredPerson } from '../../domain/register/person.ts';
import type { ImportState, Register } from '../../ports/register.ts';
import type { Log } from '../../ports/world.ts';
import { countLines, importedLines } from './import-lines.ts';
import type { RegisterShelf } from './register-shelf.ts';

const LOOK_EVERY_MS = 1_000;

/** The shelf in a running hub: imports run in the background, and a switch by the command line is noticed. */
export class RegisterRoom implements Register {
  importing: ImportState = { is: 'idle' };
  readonly #shelf: RegisterShelf;
  readonly #log: Log;
  readonly #listeners = new Set<() => void>();
  readonly #timer: NodeJS.Timeout;
  #running: Promise<void> = Promise.resolve();

  constructor(shelf: RegisterShelf, log: Log) {
    this.#shelf = shelf;
    this.#log = log;
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  current(): SnapshotInfo | null {
    return this.#shelf.current();
  }

  get damaged(): string | null {
    return this.#shelf.fault;
  }

  list(): readonly SnapshotInfo[] {
    return this.#shelf.list();
  }

  find(nik: string): FoundPerson | undefined {
    return this.#shelf.find(nik);
  }

  everywhere(nik: string): readonly FoundPerson[] {
    return this.#shelf.everywhere(nik);
  }

  byId(snapshot: number, personId: number): RegisteredPerson | undefined {
    return this.#shelf.byId(snapshot, personId);
  }

  family(snapshot: number, familyCard: string): readonly RegisteredPerson[] {
    return this.#shelf.family(snapshot, familyCard);
  }

  beginImport(file: string, about: { name: string; period: string; source: string }): boolean {
    if (this.importing.is === 'running') {
      rmSync(file, { force: true });
      return false;
    }
    this.importing = { is: 'running', rows: 0, share: 0 };
    this.#running = this.#import(file, about);
    return true;
  }

  forgetBefore(before: number, theseGo: (numbers: readonly number[]) => void): void {
    this.#shelf.forgetBefore(before, theseGo);
  }

  bringBack(snapshot: number): boolean {
    const answer = this.#shelf.bringBack(snapshot);
    if (answer.ok) this.#tell();
    return answer.ok;
  }

  async refusedRows(snapshot: number | 'last'): Promise<Uint8Array | undefined> {
    return snapshot === 'last' || Number.isInteger(snapshot) ? this.#shelf.refusedRows(snapshot) : undefined;
  }

  onSwitch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** An import under way is broken off when the hub closes. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#shelf.close();
    await this.#running;
  }

  #look(): void {
    try {
      if (this.#shelf.poll()) this.#tell();
    } catch (fault) {
      this.#log.fault('it could not be seen whether another register answers', fault);
    }
  }

  async #import(
    file: string,
    { name, period, source }: { name: string; period: string; source: string },
  ): Promise<void> {
    try {
      const outcome = await this.#shelf.import(file, { registerName: name, period, sourceName: source }, (progress) => {
        this.importing = { is: 'running', rows: progress.rows, share: progress.share };
      });
      this.importing = stateAfter(outcome);
      if (outcome.is === 'imported') this.#tell();
    } catch (fault) {
      this.#log.fault('a register could not be imported', fault);
      const sentence = 'Berkas tidak dapat dibaca karena kesalahan pada hub.';
      this.importing = { is: 'failed', sentence, report: '', hasRefusedRows: false };
    } finally {
      // On a disk that takes no writes it stays until the next start, which clears the uploads.
      await rm(file, { force: true }).catch((fault: unknown) => {
        this.#log.fault('an upload could not be deleted', fault);
      });
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function stateAfter(outcome: ImportReport | ImportRefusal): ImportState {
  if (outcome.is === 'imported') return { is: 'done', report: importedLines(outcome).join('\n') };
  const { sentence, counts } = outcome;
  return {
    is: 'failed',
    sentence,
    report: counts ? countLines(counts).join('\n') : '',
    hasRefusedRows: (counts?.refused ?? 0) > 0,
  };
}
