import type { PublishedIndex } from '../../../contract/views/survey-view.ts';
import type { Day } from '../../domain/hall-time/zone.ts';
import { isEnough } from '../../domain/survey/small-numbers.ts';
import { surveyResult } from '../../domain/survey/survey-result.ts';
import { addTallies } from '../../domain/survey/tally.ts';
import type { Office } from '../office.ts';
import { monthsBefore } from './months.ts';

const MONTHS = 12;

/**
 * Covers twelve whole months, the last one finished: an index that moved with each answer would reveal single answers (SV8). Null: too few
 * have answered, or nobody has about one of the elements.
 */
export async function publishedIndex(
  { surveyBook }: Pick<Office, 'surveyBook'>,
  today: Day,
): Promise<PublishedIndex | null> {
  const [from, to] = [monthsBefore(today, MONTHS), monthsBefore(today, 1)];
  const tally = addTallies(await surveyBook.tallies(`${from}-01`, `${to}-31`));
  const { index, band, respondents } = surveyResult(tally);
  return index !== null && band !== null && isEnough(tally)
    ? { index: index / 100, band, respondents, from, to }
    : null;
}
