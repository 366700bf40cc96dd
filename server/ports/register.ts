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
      /** The reasons with their counts; empty if the rows were not read to the end. */
      readonly report: string;
      /** Whether `refusedRows('last')` returns them. */
      readonly hasRefusedRows: boolean;
    };

/** The register of social welfare: one snapshot answers, the others are kept in reserve (RG4). */
export interface Register {
  current(): SnapshotInfo | null;
  /** The file that is damaged or lost, so that there is no current one; null: none. */
  readonly damaged: string | null;
  list(): readonly SnapshotInfo[];
  find(nik: string): FoundPerson | undefined;
  /** The person in every stored snapshot, newest first (PD1). */
  everywhere(nik: string): readonly FoundPerson[];
  byId(snapshot: number, personId: number): RegisteredPerson | undefined;
  /** Everybody on that family card in that snapshot. */
  family(snapshot: number, familyCard: string): readonly RegisteredPerson[];
  readonly importing: ImportState;
  /** Starts it; `importing` shows the progress. False when one is running already. */
  beginImport(file: string, about: { name: string; period: string; source: string }): boolean;
  bringBack(snapshot: number): boolean;
  /** The refused rows as a spreadsheet file; 'last': of a file refused whole; undefined: there are none. */
  refusedRows(snapshot: number | 'last'): Promise<Uint8Array | undefined>;
  /** Deletes snapshots replaced before then, except the current one and the one before it; tells first which (RT1). */
  forgetBefore(before: Instant, theseGo: (numbers: readonly number[]) => void): void;
  /** Called when another snapshot becomes current, wherever it was switched. */
  onSwitch(listener: () => void): () => void;
}
