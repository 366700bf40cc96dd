import { InTurn } from '../../../printers/spool/in-turn.ts';
import type { ReportPaper, ReportTypesetter } from '../../ports/report-paper.ts';
import { inOwnThread } from '../work-thread/in-own-thread.ts';
import { printedReport } from './printed-report.ts';

/** Sets each report in a thread of its own, one at a time: a book of a hundred pages delays no visitor. */
export class ThreadTypesetter implements ReportTypesetter {
  readonly #turns = new InTurn();

  pdf(paper: ReportPaper): Promise<Uint8Array> {
    return this.#turns.take(() => inOwnThread(new URL('report-worker.ts', import.meta.url), printedReport(paper)));
  }
}
