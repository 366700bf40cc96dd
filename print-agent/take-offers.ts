import type { AgentWork } from '../contract/agent.ts';
import { isBegun, isOver, keyOf } from './held-paper.ts';
import type { HeldPaper } from './held-paper.ts';
import type { HubLine } from './hub-line.ts';
import type { Journal } from './journal.ts';

interface OfferListener {
  /** There is something to print; a printer need not wait for what others are still to get. */
  taken(printerId: string): void;
  /** The hub offers a paper whose end it was told already. */
  again(paper: HeldPaper): void;
}

/**
 * Takes offers that are not known yet; each paper is in the journal before its printer hears of it. False: one could
 * not be taken now.
 */
export async function takeOffers(
  { printers }: AgentWork,
  journal: Journal,
  line: Pick<HubLine, 'ask'>,
  listener: OfferListener,
): Promise<boolean> {
  let all = true;
  for (const { printerId, offer } of printers) {
    const wanted = offer && keyOf(offer);
    dropUnwanted(journal, printerId, wanted);
    if (!offer || wanted === null) continue;
    const known = journal.paper(wanted);
    // Offered though it is over: the hub has not heard of its end, or no longer knows it.
    if (known && isOver(known)) listener.again(known);
    if (known) continue;
    const { jobId, attempt, kind } = offer;
    if (journal.papers.some((paper) => paper.jobId === jobId && mayBeOut(paper))) {
      all = false;
      continue;
    }
    const reply = await line.ask('agent:fetch', { printerId, jobId, attempt });
    if (!reply.ok) {
      all &&= reply.refusal === 'unknown-job'; // withdrawn meanwhile
      continue;
    }
    journal.add({ is: 'taken', printerId, jobId, attempt, kind, base64: reply.value.base64 });
    listener.taken(printerId);
  }
  return all;
}

/** LE8: if a letter that was withdrawn may be printed nevertheless, the hub, once told of it, wants no other try. */
const mayBeOut = (paper: HeldPaper): boolean =>
  isOver(paper) ? !paper.told && (paper.last?.state === 'printed' || paper.last?.state === 'sent') : isBegun(paper);

/** A paper not begun and no longer wanted here is not printed: another printer has it, or a clerk withdrew it. */
function dropUnwanted(journal: Journal, printerId: string, wanted: string | null): void {
  for (const paper of journal.papers) {
    if (paper.printerId !== printerId || isOver(paper) || isBegun(paper) || keyOf(paper) === wanted) continue;
    const { jobId, attempt } = paper;
    journal.add({ is: 'dropped', printerId, jobId, attempt });
  }
}
