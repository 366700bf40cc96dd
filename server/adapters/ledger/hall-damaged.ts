import { statSync } from 'node:fs';
import { join } from 'node:path';

/** The ledger cannot be read completely, so no hub uses it. The message is for the IT officer. */
export class HallDamaged extends Error {
  constructor(file: string, cause: unknown) {
    const said = cause instanceof Error ? cause.message : String(cause);
    super(
      `${file} rusak (${said}), dan balai tidak pernah dijalankan dari data yang tinggal sebagian. "npm run check-data" menunjukkan apa yang rusak; "npm run restore" mengembalikan cadangan terakhir.`,
      { cause },
    );
    this.name = 'HallDamaged';
  }
}

const DAMAGE = /^SQLITE_(CORRUPT|NOTADB|IOERR_(CORRUPTFS|DATA|SHORT_READ))/;

export const isDamage = (fault: unknown): boolean =>
  fault instanceof SyntaxError || (fault instanceof Error && 'code' in fault && DAMAGE.test(String(fault.code)));

/** Not there, or empty as after a disk was repaired; whoever opened it would make an empty one of it. */
export function isLedgerLost(folder: string): boolean {
  const found = statSync(join(folder, 'hall.db'), { throwIfNoEntry: false });
  return !found || (found.isFile() && found.size === 0);
}

/** DU8: for a hall that has begun: without its ledger it would begin anew, and give every number a second time. */
export function refuseLostLedger(folder: string): void {
  if (isLedgerLost(folder)) throw new HallDamaged(join(folder, 'hall.db'), 'berkas itu hilang atau kosong');
}
