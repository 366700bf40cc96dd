import type { Instant } from '../domain/hall-time/instant.ts';
import type { RegisteredPerson } from '../domain/register/person.ts';
import type { FoundPerson, SnapshotInfo } from '../domain/register/snapshot.ts';

export type ImportState =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly rows: number; /** 0 to 1. */ readonly share: number }
  | { readonly is: 'done'; readonly report: string }
  | {
      readonly is: 'failed';
      readonly sentence: string;
      /** The reasons by count; empty when the rows were not read to the end. */
      readonly report: string;
      /** Whether `refusedRows('last')` has them. */
      readonly hasRefusedRows: boolean;
    };

/** The register of social welfare: one snapshot answers, the others can be brought back (RG4). */
export interface Register {
  current(): SnapshotInfo | null;
  list(): readonly SnapshotInfo[];
  find(nik: string): FoundPerson | undefined;
  /** In every snapshot that is kept, the newest first: all that is held of him (PD1). */
  everywhere(nik: string): readonly FoundPerson[];
  byId(snapshot: number, personId: number): RegisteredPerson | undefined;
  /** Everybody of that snapshot who is on that family card. */
  family(snapshot: number, familyCard: string): readonly RegisteredPerson[];
  readonly importing: ImportState;
  /** Begins; progress is read from `importing`. False when one is running already. */
  beginImport(file: string, about: { name: string; period: string; source: string }): boolean;
  bringBack(snapshot: number): boolean;
  /** The refused rows as a file for a spreadsheet, 'last' of a file that was refused whole; undefined when there are none. */
  refusedRows(snapshot: number | 'last'): Promise<Uint8Array | undefined>;
  /** Takes away what was replaced before then, but the register that answers and the one before it; says first which (RT1). */
  forgetBefore(before: Instant, theseGo: (numbers: readonly number[]) => void): void;
  /** Called when another snapshot answers, wherever it was switched. */
  onSwitch(listener: () => void): () => void;
}
