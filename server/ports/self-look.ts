/** What the hub can observe of its machine. */
export interface SelfLook {
  /** Writes and syncs the ledger's file without changing it; rejects when that fails. */
  tryLedger(): Promise<void>;
  /** Rows that this hub has written, changed or deleted since its start, in the ledger and beside it. Only whether it grows means anything. */
  rowsChanged(): number;
  /** Room on the disk that holds the hall's data. */
  diskRoom(): Promise<DiskRoom>;
  process(): ProcessState;
}

export interface DiskRoom {
  readonly freeBytes: number;
  readonly totalBytes: number;
}

export interface ProcessState {
  readonly residentBytes: number;
  readonly heapBytes: number;
  readonly upSeconds: number;
  /** Event loop lag since it was last asked. */
  readonly lagSeconds: { readonly p50: number; readonly p99: number; readonly max: number };
}
