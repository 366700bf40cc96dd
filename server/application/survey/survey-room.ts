import type { PublishedIndex } from '../../../contract/views/survey-view.ts';
import type { VisitId } from '../../domain/ids.ts';
import { Passes } from './passes.ts';
import { TabletAsks } from './tablet-asks.ts';

/** What the hub remembers of surveys under way, and the index as everybody may see it; a restart loses passes, no answers. */
export class SurveyRoom {
  readonly passes = new Passes();
  readonly tablets: TabletAsks;
  /** Reckoned at the start and with each new day. */
  published: PublishedIndex | null = null;
  readonly #turns = new Map<VisitId, Promise<unknown>>();

  constructor(newPass: () => string) {
    this.tablets = new TabletAsks(this.passes, newPass);
  }

  /** Whoever answers for the same visit meanwhile waits, and finds what this one has left. */
  async inTurn<Value>(visitId: VisitId, work: () => Promise<Value>): Promise<Value> {
    const before = this.#turns.get(visitId) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.#turns.set(visitId, turn);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(visitId) === turn) this.#turns.delete(visitId);
    }
  }
}
