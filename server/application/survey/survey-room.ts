import type { PublishedIndex } from '../../../contract/views/survey-view.ts';
import { Turns } from '../turns.ts';
import { Passes } from './passes.ts';
import { TabletAsks } from './tablet-asks.ts';

/** What the hub remembers of surveys under way, and the index as everybody may see it; a restart loses passes, no answers. */
export class SurveyRoom {
  readonly passes = new Passes();
  readonly tablets: TabletAsks;
  /** Reckoned at the start and with each new day. */
  published: PublishedIndex | null = null;
  /** Whoever answers for the same visit meanwhile waits. */
  readonly turns = new Turns();

  constructor(newPass: () => string) {
    this.tablets = new TabletAsks(this.passes, newPass);
  }
}
