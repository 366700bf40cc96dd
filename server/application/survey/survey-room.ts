import type { PublishedIndex } from '../../../contract/views/survey-view.ts';
import { Turns } from '../turns.ts';
import { Passes } from './passes.ts';
import { TabletAsks } from './tablet-asks.ts';

/** Surveys under way, and the published index; a restart loses passes, but no answers. */
export class SurveyRoom {
  readonly passes = new Passes();
  readonly tablets: TabletAsks;
  /** Computed at the start and on each new day. */
  published: PublishedIndex | null = null;
  /** Parallel answers for the same visit wait for each other. */
  readonly turns = new Turns();

  constructor(newPass: () => string) {
    this.tablets = new TabletAsks(this.passes, newPass);
  }
}
