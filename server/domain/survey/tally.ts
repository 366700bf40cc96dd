import { SCORES, elementIds } from './elements.ts';
import type { ElementId, Score } from './elements.ts';
import type { Scores } from './survey-answer.ts';

/** Answers added up: how many gave each score to each element, and how many answered at all. */
export interface Tally {
  readonly respondents: number;
  /** U1 with 1, 2, 3, 4, then U2 with 1 … 36 in all. */
  readonly counts: readonly number[];
}

const PLACES = elementIds.length * SCORES.length;

const emptyTally: Tally = { respondents: 0, counts: Array.from({ length: PLACES }, () => 0) };

const placeOf = (element: number, score: Score): number => element * SCORES.length + score - 1;

export function tallyOf(answers: readonly { readonly scores: Scores }[]): Tally {
  const counts = [...emptyTally.counts];
  let respondents = 0;
  for (const { scores } of answers) {
    const given = scores.flatMap((score, element) => (score === null ? [] : [placeOf(element, score)]));
    for (const place of given) counts[place] = (counts[place] ?? 0) + 1;
    if (given.length > 0) respondents += 1;
  }
  return { respondents, counts };
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const counts = [...emptyTally.counts];
  let respondents = 0;
  for (const tally of tallies) {
    respondents += tally.respondents;
    tally.counts.forEach((count, place) => (counts[place] = (counts[place] ?? 0) + count));
  }
  return { respondents, counts };
}

/** How many answered this element, and the sum of their scores. */
export function ofElement({ counts }: Tally, id: ElementId): { readonly answered: number; readonly sum: number } {
  const element = elementIds.indexOf(id);
  let [answered, sum] = [0, 0];
  for (const score of SCORES) {
    const count = counts[placeOf(element, score)] ?? 0;
    answered += count;
    sum += count * score;
  }
  return { answered, sum };
}

/** How many gave the element each score, from 1 to 4. */
export const spread = ({ counts }: Tally, id: ElementId): readonly number[] =>
  SCORES.map((score) => counts[placeOf(elementIds.indexOf(id), score)] ?? 0);
