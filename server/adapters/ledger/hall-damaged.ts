import { statSync } from 'node:fs';
import { join } from 'node:path';

const FROM_BACKUP = '"npm run restore" mengembalikan cadangan terakhir';

/** The ledger cannot be read completely, so no hub uses it. The message is for the IT officer. */
export class HallDamaged extends Error {
  constructor(file: string, cause: unknown, todo = `"npm run check-data" menunjukkan apa yang rusak; ${FROM_BACKUP}.`) {
    const said = cause instanceof Error ? cause.message : String(cause);
    super(`${file} rusak (${said}), dan balai tidak pernah dijalankan dari data yang tinggal sebagian. ${todo}`, {
      cause,
    });
    this.name = 'HallDamaged';
  }
}

/** DU17: of what came before the damage nothing is lost. */
export class LogDamaged extends HallDamaged {
  constructor(file: string, cause: unknown) {
    super(
      file,
      cause,
      `"npm run restore -- --repair" menyelamatkan semua yang tercatat sebelum kerusakan itu; bila ia menolak, ${FROM_BACKUP}.`,
    );
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
