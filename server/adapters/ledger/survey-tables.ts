import type { Sqlite } from '../sqlite/open-sqlite.ts';
import type { EventOf } from '../../domain/events.ts';
import { tallyOf } from '../../domain/survey/tally.ts';

/** Answers collected into the ledger are no longer pending, and are summed per service, so that ten years can be added up at once (SV9). */
export function collectInto(prepare: Sqlite['prepare'], event: EventOf<'survey-collected'>): void {
  const { day, answers } = event;
  prepare('DELETE FROM survey_answer WHERE day = ?').run(day);
  const keep = prepare('INSERT INTO survey_day (day, service, respondents, counts) VALUES (?, ?, ?, ?)');
  for (const [service, ofService] of Map.groupBy(answers, ({ serviceId }) => serviceId)) {
    const { respondents, counts } = tallyOf(ofService);
    keep.run(day, service, respondents, JSON.stringify(counts));
  }
}
