import type { CaseDetail, InboxRow, StepOffer } from '../../contract/views/case-view.ts';
import type { HubClock } from '../../ui/hub-clock.svelte.ts';
import type { Presses } from '../presses.svelte.ts';

const UNDO_MS = 60_000;

/** A number that was given, a message that may be on its way. */
const lasting: ReadonlySet<StepOffer['does'][number]> = new Set(['sign', 'reply', 'ask-papers']);

export type ActedOn = readonly Pick<InboxRow, 'caseId' | 'number' | 'moves'>[];

export interface Done {
  readonly offer: StepOffer;
  readonly cases: ActedOn;
  readonly until: number;
}

/** CA10: what was done last, with one case or several, and until when it can be taken back. */
export class LastAct {
  done = $state.raw<Done | null>(null);
  /** The numbers that were taken back just now, to be said once. */
  undone = $state('');
  readonly #clock: Pick<HubClock, 'now'>;

  constructor(clock: Pick<HubClock, 'now'>) {
    this.#clock = clock;
  }

  /** What can be taken back as far as this screen knows: no signature, no message, and nothing that has moved on since. */
  undoable(seen: Pick<CaseDetail, 'caseId' | 'moves' | 'mayUndo'> | null): ActedOn {
    if (this.done === null || this.done.offer.does.some((deed) => lasting.has(deed))) return [];
    return this.done.cases.filter(
      ({ caseId, moves }) => seen?.caseId !== caseId || seen.moves <= moves || seen.mayUndo,
    );
  }

  get seconds(): number {
    return Math.min(60, Math.max(0, Math.ceil(((this.done?.until ?? 0) - this.#clock.now) / 1000)));
  }

  did(offer: StepOffer, cases: ActedOn): void {
    this.undone = '';
    this.done = { offer, cases, until: this.#clock.now + UNDO_MS };
  }

  /** What the hub does not take back any more stays as it is, and is said. */
  async undo(cases: ActedOn, presses: Presses): Promise<void> {
    const taken: string[] = [];
    for (const { caseId, number } of cases) {
      const reply = await presses.send('case:undo', { caseId });
      if (!reply?.ok) break;
      taken.push(number);
    }
    this.undone = taken.join(', ');
    const left = cases.slice(taken.length);
    const isOver = left.length === 0 || presses.refusal?.code === 'nothing-to-undo';
    this.done = isOver || this.done === null ? null : { ...this.done, cases: left };
  }
}
