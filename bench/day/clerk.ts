import type { RefusalCode } from '../../contract/reply.ts';
import type { Payload, RequestName } from '../../contract/requests.ts';
import type { AtCounterView } from '../../contract/views/counter-view.ts';
import type { VisitorHere } from '../../contract/views/visit-card.ts';
import type { Act, ClerkParts } from './clerk-parts.ts';
import { actOnFile } from './file-work.ts';
import { InboxDesk } from './inbox-desk.ts';
import { serve, shownOf } from './serve.ts';
import { isInHall } from './visitor.ts';

const SECOND = 1_000;
const RECALL_AFTER = 30 * SECOND;
const MISS_AFTER = 60 * SECOND;
const FREE_AGAIN_AFTER = 5 * SECOND;

type CounterAct = Extract<RequestName, `counter:${string}`>;

const BREAK_LASTS = 20 * 60 * SECOND;

/** A simulated clerk at one counter. Knows only the view: does what it offers, and nothing else. */
export class Clerk {
  readonly parts: ClerkParts;
  readonly #desk: InboxDesk;
  #freeAt = 0;
  #regrets = false;
  #hadBreak = false;

  constructor(parts: ClerkParts) {
    this.parts = parts;
    this.#desk = new InboxDesk(parts);
  }

  get view(): AtCounterView {
    const { view } = this.parts.screen;
    if (view.is !== 'at-counter') throw new Error(`A clerk of the day has lost the counter: ${view.is}.`);
    return view;
  }

  /** Nobody waits here, nobody is here, and nobody will return from hold by himself. */
  get isIdle(): boolean {
    const { visitor, queue, held, files, desk } = this.view;
    return !visitor && [queue, held, files, desk].every((list) => list.length === 0);
  }

  /** The clerk's next act; null: wait. */
  nextAct(now: number): Act | null {
    if (now < this.#freeAt) return null;
    const { view } = this;
    const { record, screen, chance } = this.parts;
    if (this.#regrets && view.undo && view.undo.until > now) {
      this.#regrets = false;
      // A visitor who was called away from here, or has moved on meanwhile, cannot be undone.
      const { act } = view.undo;
      return () => this.#do('counter:undo', { act }, ['nothing-to-undo', 'counter-busy', 'changed-meanwhile']);
    }
    const act =
      actOnFile(view, screen, record) ?? (view.visitor ? this.#withVisitor(view.visitor, now) : this.#free(now));
    if (act) {
      this.#regrets = chance.is(0.02);
      this.#freeAt = now + FREE_AGAIN_AFTER;
    }
    return act;
  }

  #free(now: number): Act | null {
    const { paused, missed, held, queue, inbox } = this.view;
    const { record, breakAt } = this.parts;
    if (paused !== null) return now >= breakAt + BREAK_LASTS ? () => this.#do('counter:reopen', {}) : null;
    if (!this.#hadBreak && now >= breakAt) {
      this.#hadBreak = true;
      return () => this.#do('counter:pause', { reason: 'Istirahat' });
    }
    const back = missed.find(({ number }) => isInHall(record.visitorWith(number), now));
    if (back) return () => this.#do('counter:restore', { visitId: back.visitId }, ['visit-not-missed']);
    const due = held.find(({ returnAt }) => returnAt !== null && returnAt <= now);
    if (due) return () => this.#do('counter:resume', { visitId: due.visitId }, ['visit-not-held']);
    const asks = held.find(({ number, forCase }) => forCase !== null && record.visitorWith(number).asksOnce);
    if (asks) return () => this.#callEarly(asks);
    const step = this.#desk.nextAct(inbox, now);
    if (step) return step;
    // A colleague who presses at the same moment may get the last one (CA4).
    return queue.length > 0 ? () => this.#do('counter:call-next', {}, ['nobody-waiting']) : null;
  }

  #withVisitor(here: VisitorHere, now: number): Act | null {
    const visitor = this.parts.record.visitorWith(here.card.number);
    if (here.card.stage === 'serving') return serve(this.parts, here, visitor, now);
    const since = now - here.since;
    const shown = shownOf(here);
    if (isInHall(visitor, now)) {
      return since < visitor.walkSeconds * SECOND ? null : () => this.#do('counter:start', shown);
    }
    if (here.calls < 2) return since < RECALL_AFTER ? null : () => this.#do('counter:recall', shown);
    if (since < MISS_AFTER) return null;
    return async () => {
      await this.#do('counter:miss', shown);
      visitor.missedAt = now;
    };
  }

  /** CA7: a visitor who waits for his case may be called before it is ready. */
  async #callEarly({ visitId, number }: AtCounterView['held'][number]): Promise<void> {
    this.parts.record.visitorWith(number).asksOnce = false;
    await this.#do('counter:resume', { visitId }, ['visit-not-held']);
  }

  async #do<Name extends CounterAct>(
    name: Name,
    rest: Omit<Payload<Name>, 'commandId'>,
    mayBeRefused: readonly RefusalCode[] = [],
  ): Promise<void> {
    await this.parts.record.command(this.parts.screen, name, rest, mayBeRefused);
  }
}
