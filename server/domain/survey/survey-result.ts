import { elementIds } from './elements.ts';
import type { ElementId } from './elements.ts';
import { ofElement, spread } from './tally.ts';
import type { Tally } from './tally.ts';

/** Mutu pelayanan: A Sangat Baik, B Baik, C Kurang Baik, D Tidak Baik. */
export type Band = 'A' | 'B' | 'C' | 'D';

/** A number with two decimals as an integer: 82.35 is 8235. Exact arithmetic. */
type Hundredths = number;

interface ElementResult {
  readonly id: ElementId;
  readonly answered: number;
  readonly sum: number;
  readonly spread: readonly number[];
  /** NRR; null: nobody has answered it. */
  readonly average: Hundredths | null;
  /** NRR times 25, and the band it lies in. */
  readonly converted: Hundredths | null;
  readonly band: Band | null;
}

/** SV2: SKM by PermenPANRB 14/2017: NRR of an element = sum of its scores / its respondents; IKM = sum of (NRR / 9) times 25. */
interface SurveyResult {
  readonly respondents: number;
  readonly elements: readonly ElementResult[];
  /** IKM; null: at least one element has no answer, and the regulation makes no index of eight elements. */
  readonly index: Hundredths | null;
  readonly band: Band | null;
  readonly lacking: readonly ElementId[];
}

export function surveyResult(tally: Tally): SurveyResult {
  const elements = elementIds.map((id) => elementResult(tally, id));
  const lacking = elements.filter(({ answered }) => answered === 0).map(({ id }) => id);
  const index = lacking.length > 0 ? null : indexOf(elements);
  return { respondents: tally.respondents, elements, index, band: index === null ? null : bandOf(index), lacking };
}

function elementResult(tally: Tally, id: ElementId): ElementResult {
  const { answered, sum } = ofElement(tally, id);
  const base = { id, answered, sum, spread: spread(tally, id) };
  if (answered === 0) return { ...base, average: null, converted: null, band: null };
  const converted = hundredths(25n * BigInt(sum), BigInt(answered));
  return { ...base, average: hundredths(BigInt(sum), BigInt(answered)), converted, band: bandOf(converted) };
}

/** Integers until the end: 25/9 times the sum of sum/answered, on the common denominator, rounded once. */
function indexOf(elements: readonly ElementResult[]): Hundredths {
  let [numerator, denominator] = [0n, 1n];
  for (const { sum, answered } of elements) {
    numerator = numerator * BigInt(answered) + BigInt(sum) * denominator;
    denominator *= BigInt(answered);
  }
  return hundredths(25n * numerator, 9n * denominator);
}

/** Rounded half up, as offices round. */
function hundredths(numerator: bigint, denominator: bigint): Hundredths {
  return Number((200n * numerator + denominator) / (2n * denominator));
}

/** By the printed value: 76.60 is C, 76.61 is B. */
export function bandOf(index: Hundredths): Band {
  if (index >= 8_831) return 'A';
  if (index >= 7_661) return 'B';
  return index >= 6_500 ? 'C' : 'D';
}
