import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { days } from '../../domain/hall-time/instant.ts';
import type { RestoreTrace } from '../../ports/backup.ts';
import { RestoreBrokenOff } from '../hall-file/hall-folder.ts';
import { keepNew } from '../vault/keep-new.ts';

/** Of no backup: it tells of this folder alone. */
export const RESTORED = 'restored.json';

const sequence = z.int().nonnegative().optional();

const Trace: z.ZodType<RestoreTrace> = z.strictObject({
  id: z.string(),
  restoredAt: z.int(),
  madeAt: z.int(),
  times: z.int().positive(),
  last: z.strictObject({ tickets: sequence, cases: sequence, letters: sequence, complaints: sequence }),
});

/** DU16: what the hub has to know when it is started here for the first time. Comes with the restored hall, or not at all. */
export function leaveTrace(fresh: string, trace: RestoreTrace): void {
  keepNew(join(fresh, RESTORED), JSON.stringify(trace));
}

/** Null: what is in the folder was never restored. */
export function restoreTraceIn(folder: string): RestoreTrace | null {
  const file = join(folder, RESTORED);
  if (!existsSync(file)) return null;
  try {
    return Trace.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Whatever it told, a hub that does not know it gives numbers again that are in somebody's hands.
    throw new RestoreBrokenOff(
      `${file} tidak terbaca: jalankan lagi "npm run restore" dengan cadangan yang sama, dengan --replace.`,
    );
  }
}

/** A hall that was restored today and died again has given numbers that no backup may know of. */
export function timesRestored(dataDir: string, now: number): number {
  try {
    const before = restoreTraceIn(dataDir);
    return before && now - before.restoredAt < days(1) ? before.times + 1 : 1;
  } catch (fault) {
    if (!(fault instanceof RestoreBrokenOff)) throw fault;
    return 2; // restored at some time; two are no loss
  }
}
