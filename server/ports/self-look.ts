/** What the hub can see of the machine it runs on. */
export interface SelfLook {
  /** Has the ledger's own file written and synced, changing nothing in it; rejects when it cannot. */
  tryLedger(): Promise<void>;
  /** Where the hall's data lie. */
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
  /** By how much the process came late to what was due, since it was last asked. */
  readonly lagSeconds: { readonly p50: number; readonly p99: number; readonly max: number };
}
