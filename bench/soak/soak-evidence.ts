import type { Announcement } from '../../display/announcer/announcement.ts';
import type { Answered } from '../../e2e/faults/support/answer-book.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import type { SoakPaper } from './soak-printers.ts';

export interface SoakEvidence {
  /** Everything acknowledged, as received by the screens. */
  readonly acknowledged: readonly Answered[];
  readonly changedAnswers: readonly string[];
  readonly heard: readonly Announcement[];
  readonly papers: readonly SoakPaper[];
  readonly kept: KeptTables;
  /** Problems found by screens, printers, or in the hub's log. */
  readonly amiss: readonly string[];
}

/** What is on disk at the end. */
export interface KeptTables {
  readonly events: readonly HallEvent[];
  readonly replies: ReadonlyMap<string, string>;
  readonly jobs: readonly { readonly id: string; readonly state: string }[];
}
