import type { Report, VisitFigures } from '../../../contract/views/report-view.ts';
import type { CounterWords } from '../../words/screen-words.ts';
import type { Chart, Series } from '../charts/chart.ts';
import { partText } from '../period-text.ts';

type Place = Chart['places'][number];

const outcomes = (rows: readonly (VisitFigures | null)[], words: CounterWords): Series[] => {
  const t = words.t.reports.visits;
  const series = (['served', 'missed', 'expired', 'here'] as const).map((tone) => {
    return { name: t[tone], tone, values: rows.map((row) => row && row[tone]) };
  });
  // "Still here" exists for today only.
  return series.filter(({ tone, values }) => tone !== 'here' || values.some((value) => (value ?? 0) > 0));
};

const hourText = (hour: number): Place => {
  const two = String(hour).padStart(2, '0');
  return { short: two, long: `${two}.00–${two}.59` };
};

/** A single day by hour, a longer period by its parts. */
function course(report: Report, words: CounterWords): { places: Place[]; rows: (VisitFigures | null)[] } {
  if (report.step === 'hour') return hours(report);
  return {
    places: report.parts.map(({ from }) => partText(report.step, from, words)),
    rows: report.parts.map(({ figures }) => figures),
  };
}

const hours = (report: Report): { places: Place[]; rows: VisitFigures[] } => ({
  places: report.hours.map(({ hour }) => hourText(hour)),
  rows: report.hours,
});

export function courseChart(report: Report, words: CounterWords): Chart {
  const { places, rows } = course(report, words);
  return { axis: words.t.reports.charts.parts[report.step], places, series: outcomes(rows, words), unit: '' };
}

export function waitChart(report: Report, words: CounterWords): Chart {
  const { places, rows } = course(report, words);
  const t = words.t.reports;
  return {
    axis: t.charts.parts[report.step],
    places,
    series: [
      { name: t.waits.median, tone: 'served', values: rows.map((row) => row && row.waitMedian) },
      { name: t.waits.p95, tone: 'second', values: rows.map((row) => row && row.waitP95) },
    ],
    unit: t.minutes,
  };
}

export function hourChart(report: Report, words: CounterWords): Chart {
  const { places, rows } = hours(report);
  return { axis: words.t.reports.charts.parts.hour, places, series: outcomes(rows, words), unit: '' };
}

export function spreadChart({ waits, totals }: Report, words: CounterWords): Chart {
  const t = words.t.reports.charts;
  const known = totals !== null && totals.waitMedian !== null;
  return {
    axis: t.waited,
    places: waits.map(({ from, to }) => ({
      short: to === null ? `≥ ${from}` : `${from}–${to - 1}`,
      long: to === null ? t.beyond(from) : t.upTo(from, to),
    })),
    series: [
      {
        name: words.t.reports.waits.visits,
        tone: 'served',
        values: waits.map(({ visits }) => (known ? visits : null)),
      },
    ],
    unit: '',
  };
}

export function serviceChart({ services }: Report, words: CounterWords): Chart {
  return {
    axis: words.t.reports.charts.service,
    places: services.map(({ name }) => ({ short: '', long: words.of(name) })),
    series: outcomes(services, words),
    unit: '',
  };
}

/** Only where the standard sets minutes. */
export function stopChart({ stops }: Report, words: CounterWords): Chart {
  const t = words.t.reports.charts;
  const held = stops.filter(({ within, late }) => within + late > 0);
  return {
    axis: t.stop,
    places: held.map(({ service, station, limitMinutes }) => {
      const limit = limitMinutes === null ? '' : ` (${words.t.reports.tables.minutes(String(limitMinutes))})`;
      return { short: '', long: `${words.of(service)}, ${words.of(station)}${limit}` };
    }),
    series: [
      { name: t.within, tone: 'served', values: held.map(({ within }) => within) },
      { name: t.late, tone: 'late', values: held.map(({ late }) => late) },
    ],
    unit: '',
  };
}
