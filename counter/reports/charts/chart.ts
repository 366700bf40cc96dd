/** Data of a chart: for each place on the axis a value of each series. Null: unknown, nothing is drawn (RP5). */
export interface Chart {
  /** Title of the axis: "Hari", "Layanan". */
  readonly axis: string;
  readonly places: readonly { readonly short: string; readonly long: string }[];
  readonly series: readonly Series[];
  /** Unit after each value: "menit". */
  readonly unit: string;
}

export interface Series {
  readonly name: string;
  readonly tone: Tone;
  readonly values: readonly (number | null)[];
}

/** They differ in lightness, too, and each has its name beside it. */
type Tone = 'served' | 'missed' | 'expired' | 'here' | 'late' | 'second';

export interface Scale {
  readonly top: number;
  readonly ticks: readonly number[];
}

/** Round steps of 1, 2 or 5 times a power of ten; about four of them. */
export function scaleTo(largest: number): Scale {
  if (!(largest > 0)) return { top: 1, ticks: [0, 1] };
  const rough = largest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power);
  const top = Math.ceil(largest / step) * step;
  return { top, ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step) };
}

/** Stacked values: start and end of each. */
export function stacked({ places, series }: Chart): { from: number; to: number; series: number }[][] {
  return places.map((_, place) => {
    let sum = 0;
    return series.flatMap(({ values }, index) => {
      const value = values[place] ?? 0;
      if (value <= 0) return [];
      sum += value;
      return [{ from: sum - value, to: sum, series: index }];
    });
  });
}

export const largestStack = (chart: Chart): number =>
  Math.max(0, ...stacked(chart).map((parts) => parts.at(-1)?.to ?? 0));

export const largestValue = ({ series }: Chart): number =>
  Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));

/**
 * Nobody came, or nothing was measured: bare axes would look like a broken chart. A wait of 0 minutes is a measurement
 * (RP5).
 */
export const isBare = (chart: Chart, kind: 'lines' | 'bars'): boolean =>
  kind === 'lines'
    ? chart.series.every(({ values }) => values.every((value) => value === null))
    : largestStack(chart) === 0;

/** Interval between labels that fit. */
export const labelEvery = (chart: Chart, width: number): number => {
  const longest = Math.max(2, ...chart.places.map(({ short }) => short.length));
  const room = Math.max(1, width / Math.max(1, chart.places.length));
  return Math.max(1, Math.ceil((longest * 7.5 + 8) / room));
};
