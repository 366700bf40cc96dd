import type { ComplaintWords } from '../words/complaints-id.ts';
import type { KioskWords } from '../words/id.ts';
import type { SurveyWords } from '../words/survey-id.ts';

/** Placeholder for words of the hall in a sample: they are not in the pack. */
export const HALL = '\uE000';
const [from, to] = [7, 8];

/**
 * For each sentence built from parts, arguments that cover everything it can say. A new sentence does not compile
 * without them.
 */
type Samples<Dictionary> = {
  readonly [
    Name in keyof Dictionary as Dictionary[Name] extends string | object
      ? Dictionary[Name] extends (...parts: never[]) => string
        ? Name
        : never
      : never
  ]: Dictionary[Name] extends (...parts: infer Parts) => string ? readonly Readonly<Parts>[] : never;
};

const range = (fromMinutes: number, toMinutes: number) => ({ fromMinutes, toMinutes });
const ranges = [range(5, 15), range(0, 15), range(5, 5)] as const;

export const kioskSamples: Samples<KioskWords> = {
  seconds: [[20]],
  waiting: [[0], [1], [12]],
  wait: [[null], ...ranges.map((wait) => [wait] as [typeof wait])],
  minutes: ranges.map((wait) => [wait]),
  registerHint: [[HALL]],
  bring: [
    [[HALL], 0],
    [[HALL, HALL], 3],
  ],
  bringMany: [[9]],
  copyOf: [[[HALL]], [[HALL, HALL]]],
  unlessListed: [[HALL, HALL]],
  numberOf: [[HALL]],
  paperForm: [['fotokopi'], ['foto'], ['formulir'], [HALL]],
  paperFrom: [
    [HALL, null],
    [HALL, HALL],
    [null, HALL],
  ],
  paperUnlessListed: [[HALL]],
  componentsStated: [
    [14, 14],
    [9, 14],
  ],
  rememberNumber: [[HALL]],
  closesIn: [[20]],
  nikFilled: [[0], [5]],
  nikFault: [
    [{ part: 'day', from, to }],
    [{ part: 'month', from, to }],
    [{ part: 'date', from, to: to + 4 }],
    [{ part: 'serial', from, to: to + 4 }],
  ],
  digit: [['7']],
  birthDateIs: [[HALL]],
  listed: [[HALL]],
  period: [[HALL, HALL]],
  numberFor: [[HALL]],
  standardOf: [[HALL]],
  notListedSentence: [[HALL]],
  askHereWithNumber: [[HALL]],
  stops: [
    ['12.00', '13.00'],
    ['14.30', null],
  ],
  reopens: [[HALL, '08.00', 'WIB']],
};

export const complaintSamples: Samples<ComplaintWords> = {
  officer: [[HALL]],
  signsLeft: [[0], [120]],
  recordingLeft: [['2:30']],
  recorded: [['0:45']],
  length: [[45], [120], [125]],
  closesIn: [[20]],
};

export const surveySamples: Samples<SurveyWords> = {
  numberTyped: [[''], [HALL]],
  progress: [[2, 9]],
  offer: [[HALL]],
  closesIn: [[20]],
  tabletSentence: [[HALL]],
};

/** Every sentence of a dictionary: fixed ones at any depth, and those built from its samples. */
export function sentencesOf<Dictionary extends object>(words: Dictionary, samples: Samples<Dictionary>): string[] {
  return Object.entries(words).flatMap(([name, value]) => {
    if (typeof value !== 'function') return leavesOf(value);
    const parts: readonly (readonly unknown[])[] = samples[name as keyof Samples<Dictionary>] ?? [];
    return parts.map((each) => String((value as (...parts: unknown[]) => string)(...each)));
  });
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}
