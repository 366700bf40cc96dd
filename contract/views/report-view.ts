import { z } from 'zod';
import { Bilingual } from '../hall-file/parts.ts';
import { id, instant } from '../view-parts.ts';

/** The figures of a period (RP1). Null is what nobody has measured, and is shown as unknown (RP5). */

export const Period = z.strictObject({ from: z.iso.date(), to: z.iso.date() });
export type Period = z.output<typeof Period>;

const minutes = z.int().nullable();

export const VisitFigures = z.object({
  arrived: z.int(),
  served: z.int(),
  missed: z.int(),
  expired: z.int(),
  /** Have come and are still here; only today. */
  here: z.int(),
  waitMedian: minutes,
  waitP95: minutes,
  stayMedian: minutes,
});
export type VisitFigures = z.output<typeof VisitFigures>;

const OnTime = { within: z.int(), late: z.int() };
const Took = { median: z.int().nullable(), p95: z.int().nullable() };

const ServiceRow = z.object({ id, name: Bilingual, ...VisitFigures.shape });
const HourRow = z.object({ hour: z.int(), ...VisitFigures.shape });

/** `figures` null: it has no service day, or lies in the future. */
const PartRow = z.object({ from: z.string(), to: z.string(), figures: VisitFigures.nullable() });

const CounterRow = z.object({
  id,
  name: Bilingual,
  station: Bilingual,
  called: z.int(),
  finished: z.int(),
  transferred: z.int(),
  missed: z.int(),
  waitMedian: minutes,
  waitP95: minutes,
  servingMedian: minutes,
  servingP95: minutes,
});

const StopRow = z.object({
  service: Bilingual,
  station: Bilingual,
  /** The standard's, as it is today; null: it sets no minutes. */
  limitMinutes: minutes,
  finished: z.int(),
  ...OnTime,
  ...Took,
});

const StepRow = z.object({
  service: Bilingual,
  step: Bilingual,
  limit: z.object({ value: z.int(), unit: z.string() }).nullable(),
  done: z.int(),
  returned: z.int(),
  ...OnTime,
  /** Minutes of opening time. */
  ...Took,
});

const CaseRow = z.object({
  service: Bilingual,
  limit: z.object({ value: z.int(), unit: z.string() }).nullable(),
  opened: z.int(),
  fromHome: z.int(),
  done: z.int(),
  refused: z.int(),
  expired: z.int(),
  ...OnTime,
  unit: z.enum(['menit', 'hari kerja']),
  ...Took,
});

const LetterRow = z.object({
  service: Bilingual,
  signed: z.int(),
  cancelled: z.int(),
  copied: z.int(),
  handedOver: z.int(),
});

const CheckCount = z.object({ listed: z.int(), notListed: z.int() });

/** What the tiles say, and compare with the period before. */
export const Totals = z.object({
  /** Days on which somebody came. */
  days: z.int(),
  ...VisitFigures.shape,
  stops: z.object(OnTime),
  cases: z.object({ opened: z.int(), closed: z.int(), ...OnTime }),
  letters: z.int(),
});
export type Totals = z.output<typeof Totals>;

export const Report = z.object({
  period: Period,
  /** What it is compared with; totals null: the ledger knows no day of it. */
  before: Period,
  totals: Totals.nullable(),
  totalsBefore: Totals.nullable(),
  /** Null: all of it is over, and will not change. */
  asOf: instant.nullable(),
  /** RP1: open cases beyond their promise now, which no figure of finished ones counts yet; null as `asOf` is. */
  lateNow: z.int().nullable(),
  /** Days that were recounted because counting has changed, and when (RP4). */
  recounted: z.object({ days: z.int(), at: instant }).nullable(),
  services: z.array(ServiceRow),
  hours: z.array(HourRow),
  step: z.enum(['hour', 'day', 'month', 'year']),
  parts: z.array(PartRow),
  /** Histogram of waiting times: from so many full minutes to less than so many. */
  waits: z.array(z.object({ from: z.int(), to: z.int().nullable(), visits: z.int() })),
  priorities: z.array(z.object({ name: Bilingual, arrived: z.int() })),
  counters: z.array(CounterRow),
  stops: z.array(StopRow),
  steps: z.array(StepRow),
  cases: z.array(CaseRow),
  letters: z.array(LetterRow),
  complaints: z.object({
    complaint: z.int(),
    suggestion: z.int(),
    input: z.int(),
    answered: z.int(),
    closed: z.int(),
  }),
  checks: z.object({ kiosk: CheckCount, desk: CheckCount }),
  outages: z.object({ began: z.int(), minutes: z.int() }),
});
export type Report = z.output<typeof Report>;

export const BookId = z.enum(['letters', 'handovers', 'guests', 'complaints', 'cases', 'imports', 'checks']);
export type BookId = z.output<typeof BookId>;

/** Null: nobody has said. */
export const Cell = z.union([z.string(), z.number(), Bilingual]).nullable();
export type Cell = z.output<typeof Cell>;

/** Where the next page begins; nobody but the hub reads it. */
export const BookMark = z.array(z.union([z.string().max(200), z.number()])).max(3);
export type BookMark = z.output<typeof BookMark>;

export const BookPage = z.object({
  book: BookId,
  columns: z.array(z.object({ id: z.string(), kind: z.enum(['text', 'number', 'moment']) })),
  rows: z.array(z.array(Cell)),
  next: BookMark.nullable(),
  /** How many rows the whole book has in this period; told with its first page only. */
  count: z.int().nullable(),
});
export type BookPage = z.output<typeof BookPage>;
