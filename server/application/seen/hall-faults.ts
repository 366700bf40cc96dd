import type { PrinterCondition } from '../../domain/paper/print-job.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { Day } from '../../domain/hall-time/zone.ts';
import type { Medium } from '../../domain/post/message.ts';
import type { BackupFault } from '../../ports/backup.ts';
import type { LineQuality } from './device-watch.ts';

/** All faults of a hall's machines, each with a remedy for somebody in the office (OB3). */
export type HallFault =
  // The hub cannot work: no number is given that could be lost (OB1).
  | { readonly is: 'ledger-not-writable' }
  | { readonly is: 'disk-full'; readonly freeBytes: number }
  | { readonly is: 'beat-stopped'; readonly seconds: number }
  // The hall works, but a part of it does not.
  | { readonly is: 'disk-low'; readonly freeBytes: number }
  | { readonly is: 'disk-slow'; readonly milliseconds: number }
  | { readonly is: 'clock-behind'; readonly today: Day; readonly hallDay: Day }
  | { readonly is: 'clock-set-back'; readonly today: Day }
  | { readonly is: 'holidays-missing'; readonly year: number }
  | { readonly is: 'proxy-unmarked'; readonly name: string | null }
  | { readonly is: 'no-register' }
  | { readonly is: 'register-damaged'; readonly file: string }
  | { readonly is: 'register-old'; readonly name: string; readonly period: string }
  | { readonly is: 'printer'; readonly printer: string; readonly condition: PrinterCondition; readonly papers: number }
  | { readonly is: 'papers-undecided'; readonly printer: string; readonly papers: number }
  | { readonly is: 'device-away'; readonly device: string; readonly lastSeen: Instant | null }
  | { readonly is: 'device-older'; readonly device: string }
  | {
      readonly is: 'line-poor';
      readonly device: string;
      readonly line: Exclude<LineQuality, 'good'>;
      readonly cuts: number;
    }
  | { readonly is: 'display-silent'; readonly device: string }
  | { readonly is: 'messages-stuck'; readonly medium: Medium; readonly messages: number }
  | { readonly is: 'messages-late'; readonly medium: Medium; readonly messages: number; readonly minutes: number }
  | { readonly is: 'no-backup' }
  | { readonly is: 'backup-beside-data' }
  | { readonly is: 'backup-on-data-disk'; readonly folder: string }
  | { readonly is: 'backup-old'; readonly madeAt: Instant }
  | { readonly is: 'backup-failed'; readonly folder: string; readonly why: BackupFault };

/** Faults with which the hub cannot work. */
export type Outage = Extract<HallFault, { is: 'ledger-not-writable' | 'disk-full' | 'beat-stopped' }>;

const outages: ReadonlySet<HallFault['is']> = new Set(['ledger-not-writable', 'disk-full', 'beat-stopped']);

export const isOutage = (fault: HallFault): fault is Outage => outages.has(fault.is);
