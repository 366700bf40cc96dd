import type { JobChange } from '../../../printers/spool/print-job.ts';

/** LE8: a letter was printed although it had been cancelled, without a mark: somebody has to fetch it. */
export const outThoughCancelled = {
  state: 'needs-clerk',
  maybePrinted: true,
  why: 'cancelled-meanwhile',
  settled: false,
} as const satisfies JobChange;
