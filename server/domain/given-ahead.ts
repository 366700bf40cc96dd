import type { ClerkId } from './ids.ts';
import type { Instant } from './hall-time/instant.ts';
import type { Day } from './hall-time/zone.ts';

/** The last number of a year, by the year. */
export type LastOfYears = Readonly<Record<string, number>>;

/** What a clock that was ahead has used up: it is not used a second time when its time comes (IS1). */
export interface GivenAhead {
  readonly days: readonly Day[];
  readonly cases: LastOfYears;
  readonly letters: LastOfYears;
  readonly complaints: LastOfYears;
}

/** Somebody who runs the hall says that the computer's clock is right, and was ahead before. */
export type ClockSetRight = GivenAhead & { readonly type: 'clock-set-right'; readonly clerkId: ClerkId };

const nothing: GivenAhead = { days: [], cases: {}, letters: {}, complaints: {} };

export function withGivenAhead(
  before: GivenAhead = nothing,
  given: ClockSetRight & { readonly at: Instant },
): GivenAhead {
  return {
    days: [...new Set([...before.days, ...given.days])],
    cases: { ...before.cases, ...given.cases },
    letters: { ...before.letters, ...given.letters },
    complaints: { ...before.complaints, ...given.complaints },
  };
}

export interface LastNumber {
  readonly year: number;
  readonly sequence: number;
}

type Last = Readonly<Record<'lastCase' | 'lastLetter' | 'lastComplaint', LastNumber>>;

/** The ledger was read a moment before: what was numbered since then is used up, too (IS1). */
export const upToNow = (given: GivenAhead, { lastCase, lastLetter, lastComplaint }: Last): GivenAhead => ({
  days: given.days,
  cases: upTo(given.cases, lastCase),
  letters: upTo(given.letters, lastLetter),
  complaints: upTo(given.complaints, lastComplaint),
});

const upTo = (given: LastOfYears, { year, sequence }: LastNumber): LastOfYears =>
  sequence > (given[year] ?? 0) ? { ...given, [year]: sequence } : given;

/** Of this year the last that was given; a year begins with none, unless some were given that the hall did not live through. */
export const lastOf = (year: number, last: LastNumber, ...given: readonly (LastOfYears | undefined)[]): number =>
  Math.max(last.year === year ? last.sequence : 0, ...given.map((each) => each?.[year] ?? 0));
