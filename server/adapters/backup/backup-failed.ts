import { HallFileRefused } from '../hall-file/hall-file-refused.ts';
import { HallDamaged } from '../ledger/hall-damaged.ts';
import type { BackupFault } from '../../ports/backup.ts';
import { HallKeyMissing } from '../vault/hall-key-missing.ts';

/** A backup or restore that failed; what was there before is untouched. */
export class BackupFailed extends Error {
  readonly why: BackupFault;

  constructor(why: BackupFault, what: string, cause?: unknown) {
    super(what, { cause });
    this.name = 'BackupFailed';
    this.why = why;
  }
}

/** Another backup of this hall is under way, by hub or command line: nobody's fault, and this one is not needed. */
export class BackupUnderWay extends Error {}

const writing: Readonly<Record<string, BackupFault>> = {
  ENOSPC: 'no-room',
  EDQUOT: 'no-room',
  EFBIG: 'no-room',
  SQLITE_FULL: 'no-room',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
};

/** Translates the disk's error into what somebody can do about it. */
export function backupFailed(fault: unknown): BackupFailed {
  if (fault instanceof BackupFailed) return fault;
  if (fault instanceof HallFileRefused || fault instanceof HallDamaged) {
    return new BackupFailed('damaged', fault.message, fault);
  }
  if (fault instanceof HallKeyMissing) return new BackupFailed('no-key', fault.message, fault);
  const said = fault instanceof Error ? fault : new Error(String(fault));
  const code = 'code' in said && typeof said.code === 'string' ? said.code : '';
  return new BackupFailed(writing[code] ?? 'cannot-write', said.message, fault);
}
