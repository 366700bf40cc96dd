import type { Report, VisitFigures } from '../../../contract/views/report-view.ts';
import type { CounterWords } from '../../words/screen-words.ts';
import { numberText, UNKNOWN } from '../number-text.ts';

interface FigureTable {
  /** The hub's name for the table when it is downloaded. */
  readonly id: 'services' | 'counters' | 'stops' | 'steps' | 'cases' | 'letters' | 'rest';
  readonly title: string;
  readonly heads: readonly { readonly name: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[] | null;
}

type Limit = { readonly value: number; readonly unit: string } | null;

/** Tables below the charts; without any counts there is none. */
export function figureTables(report: Report, words: CounterWords): FigureTable[] {
  const writer = new TableWriter(report, words);
  const tables = [
    writer.services(),
    writer.counters(),
    writer.stops(),
    writer.steps(),
    writer.cases(),
    writer.letters(),
    writer.rest(),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

class TableWriter {
  readonly #report: Report;
  readonly #words: CounterWords;

  constructor(report: Report, words: CounterWords) {
    this.#report = report;
    this.#words = words;
  }

  services(): FigureTable {
    const [t, v] = [this.#t, this.#words.t.reports.visits];
    const { services, totals } = this.#report;
    const names = [v.arrived, v.served, v.missed, v.expired, t.waitMedian, t.waitP95, t.stayMedian];
    return {
      id: 'services',
      title: t.services,
      heads: heads([this.#words.t.reports.charts.service], names),
      rows: services.map((row) => [this.#words.of(row.name), ...this.#visits(row)]),
      total: totals && [this.#words.t.reports.all, ...this.#visits(totals)],
    };
  }

  counters(): FigureTable {
    const t = this.#t;
    const names = [t.called, t.finished, t.transferred, this.#words.t.reports.visits.missed];
    const times = [t.waitMedian, t.waitP95, t.serveMedian, t.serveP95];
    return {
      id: 'counters',
      title: t.counters,
      total: null,
      heads: heads([t.counter, t.station], [...names, ...times]),
      rows: this.#report.counters.map((row) => [
        this.#words.of(row.name),
        this.#words.of(row.station),
        ...[row.called, row.finished, row.transferred, row.missed].map((count) => this.#number(count)),
        ...[row.waitMedian, row.waitP95, row.servingMedian, row.servingP95].map((value) => this.#minutes(value)),
      ]),
    };
  }

  stops(): FigureTable {
    const [t, c] = [this.#t, this.#words.t.reports.charts];
    const names = [t.standard, t.finished, c.within, c.late, t.median, t.p95];
    return {
      id: 'stops',
      title: t.stops,
      total: null,
      heads: heads([c.service, t.station], names),
      rows: this.#report.stops.map((row) => [
        this.#words.of(row.service),
        this.#words.of(row.station),
        this.#minutes(row.limitMinutes),
        this.#number(row.finished),
        ...this.#held(row),
        this.#minutes(row.median),
        this.#minutes(row.p95),
      ]),
    };
  }

  steps(): FigureTable {
    const [t, c] = [this.#t, this.#words.t.reports.charts];
    const names = [t.standard, t.done, t.returned, c.within, c.late, t.median, t.p95];
    return {
      id: 'steps',
      title: `${t.steps} (${t.openMinutes})`,
      total: null,
      heads: heads([c.service, t.step], names),
      rows: this.#report.steps.map((row) => [
        this.#words.of(row.service),
        this.#words.of(row.step),
        this.#limit(row.limit),
        this.#number(row.done),
        this.#number(row.returned),
        ...this.#held(row),
        this.#minutes(row.median),
        this.#minutes(row.p95),
      ]),
    };
  }

  cases(): FigureTable {
    const [t, c] = [this.#t, this.#words.t.reports.charts];
    const names = [t.standard, t.opened, t.fromHome, t.closed, t.refused, t.expired, t.onTime, t.late, t.median, t.p95];
    return {
      id: 'cases',
      title: t.cases,
      total: null,
      heads: heads([c.service], names),
      rows: this.#report.cases.map((row) => [
        this.#words.of(row.service),
        this.#limit(row.limit),
        ...[row.opened, row.fromHome, row.done, row.refused, row.expired].map((count) => this.#number(count)),
        ...this.#held(row),
        this.#span(row.median, row.unit),
        this.#span(row.p95, row.unit),
      ]),
    };
  }

  letters(): FigureTable {
    const t = this.#t;
    const names = [t.signed, t.cancelled, t.copied, t.handedOver];
    return {
      id: 'letters',
      title: t.letters,
      total: null,
      heads: heads([this.#words.t.reports.charts.service], names),
      rows: this.#report.letters.map(({ service, signed, cancelled, copied, handedOver }) => [
        this.#words.of(service),
        ...[signed, cancelled, copied, handedOver].map((count) => this.#number(count)),
      ]),
    };
  }

  /** Absent for a period without a recorded day. */
  rest(): FigureTable {
    const [t, { totals, priorities, complaints, checks, outages }] = [this.#t, this.#report];
    const rows: [string, number][] = [
      ...priorities.map(({ name, arrived }): [string, number] => [t.priority(this.#words.of(name)), arrived]),
      [t.complaint, complaints.complaint],
      [t.suggestion, complaints.suggestion],
      [t.input, complaints.input],
      [t.answered, complaints.answered],
      [t.closedUnanswered, complaints.closed],
      [t.kioskListed, checks.kiosk.listed],
      [t.kioskNotListed, checks.kiosk.notListed],
      [t.deskListed, checks.desk.listed],
      [t.deskNotListed, checks.desk.notListed],
      [t.outages, outages.began],
      [t.outageMinutes, outages.minutes],
    ];
    return {
      id: 'rest',
      title: t.rest,
      total: null,
      heads: heads([t.what], [t.count]),
      rows: totals ? rows.map(([name, count]) => [name, this.#number(count)]) : [],
    };
  }

  get #t() {
    return this.#words.t.reports.tables;
  }

  #visits({ arrived, served, missed, expired, waitMedian, waitP95, stayMedian }: VisitFigures): string[] {
    const counts = [arrived, served, missed, expired].map((count) => this.#number(count));
    return [...counts, ...[waitMedian, waitP95, stayMedian].map((value) => this.#minutes(value))];
  }

  #number(value: number | null): string {
    return numberText(value, this.#words);
  }

  #minutes(value: number | null): string {
    return value === null ? UNKNOWN : this.#t.minutes(this.#number(value));
  }

  #limit(limit: Limit): string {
    return limit ? this.#t.limit(limit.value, this.#t.units[limit.unit] ?? limit.unit) : UNKNOWN;
  }

  #span(value: number | null, unit: string): string {
    return value === null ? UNKNOWN : this.#t.limit(value, this.#t.units[unit] ?? unit);
  }

  /** Within the limit and late; unknown where the standard sets none. */
  #held({ within, late }: { readonly within: number; readonly late: number }): string[] {
    return within + late === 0 ? [UNKNOWN, UNKNOWN] : [this.#number(within), this.#number(late)];
  }
}

const heads = (texts: readonly string[], numbers: readonly string[]): FigureTable['heads'] => [
  ...texts.map((name) => ({ name, isNumber: false })),
  ...numbers.map((name) => ({ name, isNumber: true })),
];
