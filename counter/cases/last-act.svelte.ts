import type { CaseDetail, InboxRow, StepOffer } from '../../contract/views/case-view.ts';
import { LastDone } from '../last-done.svelte.ts';
import type { Presses } from '../presses.svelte.ts';

/** Deeds that cannot be undone: a number given, a message perhaps sent. */
const lasting: ReadonlySet<StepOffer['does'][number]> = new Set(['sign', 'reply', 'ask-papers']);

export type ActedOn = readonly Pick<InboxRow, 'caseId' | 'number' | 'moves'>[];

interface Act {
  readonly offer: StepOffer;
  readonly cases: ActedOn;
}

/** CA10: for one case, or for several together. */
export class LastAct extends LastDone<Act> {
  /** What can be undone as far as this screen knows: no signature, no message, and nothing that has moved on since. */
  undoable(seen: Pick<CaseDetail, 'caseId' | 'moves' | 'mayUndo'> | null): ActedOn {
    if (this.done === null || this.done.offer.does.some((deed) => lasting.has(deed))) return [];
    return this.done.cases.filter(
      ({ caseId, moves }) => seen?.caseId !== caseId || seen.moves <= moves || seen.mayUndo,
    );
  }

  /** Each by itself: where somebody has gone on with one, it stays as it is, and the screen says which; the others are undone. */
  async undo(cases: ActedOn, presses: Presses): Promise<void> {
    const taken: string[] = [];
    const stay: string[] = [];
    for (const { caseId, number } of cases) {
      const reply = await presses.send('case:undo', { caseId });
      if (reply?.ok) taken.push(number);
      else if (presses.refusal?.code === 'nothing-to-undo') stay.push(number);
      else break;
    }
    this.undone = taken.join(', ');
    const isBrokenOff = taken.length + stay.length < cases.length;
    // Those that stay are asked for again with the rest: so far nobody has been told of them.
    const left = cases.filter(({ number }) => !taken.includes(number));
    this.done = isBrokenOff && this.done !== null ? { ...this.done, cases: left } : null;
    if (isBrokenOff || stay.length === 0) return;
    presses.refusal = { code: 'nothing-to-undo', detail: cases.length > 1 ? stay.join(', ') : null };
  }
}
