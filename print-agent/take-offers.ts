import type { AgentWork } from '../contract/agent.ts';
import { isBegun, isOver, keyOf } from './held-paper.ts';
import type { HeldPaper } from './held-paper.ts';
import type { HubLine } from './hub-line.ts';
import type { Journal } from './journal.ts';

/** Takes what is offered and not known yet; each paper is in the journal before its printer hears of it. */
export async function takeOffers(
  { printers }: AgentWork,
  journal: Journal,
  line: Pick<HubLine, 'ask'>,
  tellAgain: (paper: HeldPaper) => void,
): Promise<{
  readonly printerIds: readonly string[];
  /** False: an offer could not be fetched now. */ readonly all: boolean;
}> {
  const printerIds: string[] = [];
  let all = true;
  for (const { printerId, offer } of printers) {
    const wanted = offer && keyOf(offer);
    dropUnwanted(journal, printerId, wanted);
    if (!offer || wanted === null) continue;
    const known = journal.paper(wanted);
    // Offered though it is over: the hub has not heard of its end, or no longer knows it.
    if (known && isOver(known)) tellAgain(known);
    if (known) continue;
    const { jobId, attempt, kind } = offer;
    const reply = await line.ask('agent:fetch', { printerId, jobId, attempt });
    if (!reply.ok) {
      all &&= reply.refusal === 'unknown-job'; // withdrawn meanwhile
      continue;
    }
    journal.add({ is: 'taken', printerId, jobId, attempt, kind, base64: reply.value.base64 });
    printerIds.push(printerId);
  }
  return { printerIds, all };
}

/** What was never begun and is no longer wanted from here is not printed: another printer has it, or a clerk took it back. */
function dropUnwanted(journal: Journal, printerId: string, wanted: string | null): void {
  for (const paper of journal.papers) {
    if (paper.printerId !== printerId || isOver(paper) || isBegun(paper) || keyOf(paper) === wanted) continue;
    const { jobId, attempt } = paper;
    journal.add({ is: 'dropped', printerId, jobId, attempt });
  }
}
