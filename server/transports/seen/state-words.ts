import type { HallFault } from '../../application/seen/hall-faults.ts';

/** What is wrong, in a sentence that needs no training, and what to do about it, step by step. */
export interface Told {
  readonly what: string;
  readonly todo: readonly string[];
}

type Of<Is extends HallFault['is']> = Extract<HallFault, { is: Is }>;
type Printer = Of<'printer'>['condition'];
type BackupWhy = Of<'backup-failed'>['why'];

/** `clock` formats a time of day in the hall's zone. */
export type FaultWords = { readonly [Is in HallFault['is']]: (fault: Of<Is>, clock: (at: number) => string) => Told };

export interface StateWords {
  readonly title: string;
  readonly at: (clock: string) => string;
  readonly allWell: string;
  readonly outage: string;
  readonly someFaults: (count: number) => string;
  readonly todo: string;
  readonly otherLanguage: string;
  readonly devices: string;
  readonly device: string;
  readonly state: string;
  readonly lastSeen: string;
  readonly line: string;
  readonly here: string;
  readonly away: string;
  readonly notSince: string;
  readonly lines: Readonly<Record<'good' | 'slow' | 'breaks' | 'unknown', string>>;
  readonly older: string;
  readonly hub: string;
  readonly freeRoom: string;
  readonly upSince: string;
  readonly again: string;
  readonly faults: FaultWords;
  readonly printers: Readonly<Record<Printer, Told>>;
  readonly backups: Readonly<Record<BackupWhy, Told>>;
}
