import type { JobChange } from '../../../printers/spool/print-job.ts';

/** LE8: a letter came out that was cancelled meanwhile, and the paper says nothing of it: somebody has to fetch it. */
export const outThoughCancelled = {
  state: 'needs-clerk',
  maybePrinted: true,
  why: 'cancelled-meanwhile',
  settled: false,
} as const satisfies JobChange;
