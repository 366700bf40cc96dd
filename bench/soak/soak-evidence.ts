import type { Announcement } from '../../display/announcer/announcement.ts';
import type { Answered } from '../../e2e/faults/support/answer-book.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import type { SoakPaper } from './soak-printers.ts';

export interface SoakEvidence {
  /** Everything that was acknowledged, as the screens heard it. */
  readonly acknowledged: readonly Answered[];
  readonly changedAnswers: readonly string[];
  readonly heard: readonly Announcement[];
  readonly papers: readonly SoakPaper[];
  readonly kept: KeptTables;
  /** What a screen, a printer or the hub's log has found amiss. */
  readonly amiss: readonly string[];
}

/** What lies on the disk at the end. */
export interface KeptTables {
  readonly events: readonly HallEvent[];
  readonly replies: ReadonlyMap<string, string>;
  readonly jobs: readonly { readonly id: string; readonly state: string }[];
}
