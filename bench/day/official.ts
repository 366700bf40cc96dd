import type { Inbox } from '../../contract/views/case-view.ts';
import type { Act, DeskParts } from './clerk-parts.ts';
import { InboxDesk } from './inbox-desk.ts';

const BETWEEN_ACTS_MS = 15_000;

/** Somebody with a role and no counter: a head of division, a field worker. Knows only his inbox. */
export class Official {
  readonly parts: DeskParts;
  readonly #desk: InboxDesk;
  #freeAt = 0;

  constructor(parts: DeskParts) {
    this.parts = parts;
    this.#desk = new InboxDesk(parts);
  }

  get inbox(): Inbox | null {
    const { view } = this.parts.screen;
    if (view.is !== 'without-counter') throw new Error(`An official of the day is not at his desk: ${view.is}.`);
    return view.inbox;
  }

  nextAct(now: number): Act | null {
    if (now < this.#freeAt) return null;
    const act = this.#desk.nextAct(this.inbox, now);
    if (act) this.#freeAt = now + BETWEEN_ACTS_MS;
    return act;
  }
}
