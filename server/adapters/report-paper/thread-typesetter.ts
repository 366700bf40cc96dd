import { Worker } from 'node:worker_threads';
import { InTurn } from '../../../printers/spool/in-turn.ts';
import type { ReportPaper, ReportTypesetter } from '../../ports/report-paper.ts';
import { printedReport } from './printed-report.ts';

/** Sets each report in a thread of its own, one after another: a book of a hundred pages keeps no visitor waiting. */
export class ThreadTypesetter implements ReportTypesetter {
  readonly #turns = new InTurn();

  pdf(paper: ReportPaper): Promise<Uint8Array> {
    return this.#turns.take(() => setInThread(paper));
  }
}

function setInThread(paper: ReportPaper): Promise<Uint8Array> {
  const worker = new Worker(new URL('report-worker.ts', import.meta.url), { workerData: printedReport(paper) });
  return new Promise((resolve, reject) => {
    worker.once('message', (bytes: Uint8Array) => resolve(bytes));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that sets reports ended without one.')));
  });
}
