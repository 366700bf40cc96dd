import type { Histogram } from '../../application/seen/histogram.ts';

type Labels = Readonly<Record<string, string>>;

/** One value with its labels. */
export interface Sample {
  readonly labels?: Labels;
  readonly value: number;
}

export type Metric = { readonly name: string; readonly help: string } & (
  | { readonly type: 'gauge' | 'counter'; readonly samples: readonly Sample[] }
  | { readonly type: 'histogram'; readonly histogram: Histogram }
);

/** Prometheus' text format 0.0.4: https://prometheus.io/docs/instrumenting/exposition_formats/ */
export const PROMETHEUS_TEXT = 'text/plain; version=0.0.4; charset=utf-8';

export function prometheusText(metrics: readonly Metric[]): string {
  return (
    metrics
      .flatMap((metric) => [
        `# HELP ${metric.name} ${escaped(metric.help)}`,
        `# TYPE ${metric.name} ${metric.type}`,
        ...linesOf(metric),
      ])
      .join('\n') + '\n'
  );
}

function linesOf(metric: Metric): string[] {
  const { name } = metric;
  if (metric.type !== 'histogram') return metric.samples.map(({ labels = {}, value }) => line(name, labels, value));
  const { atMost, sum, count } = metric.histogram;
  return [
    ...atMost.map(({ bound, count: below }) => line(`${name}_bucket`, { le: String(bound) }, below)),
    line(`${name}_bucket`, { le: '+Inf' }, count),
    line(`${name}_sum`, {}, sum),
    line(`${name}_count`, {}, count),
  ];
}

function line(name: string, labels: Labels, value: number): string {
  const pairs = Object.entries(labels).map(
    ([label, said]) => `${label}="${escaped(said).replaceAll('"', String.raw`\"`)}"`,
  );
  return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${numeral(value)}`;
}

const escaped = (text: string): string => text.replaceAll('\\', String.raw`\\`).replaceAll('\n', String.raw`\n`);

function numeral(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? '+Inf' : '-Inf';
}

export const gauge = (name: string, help: string, samples: readonly Sample[]): Metric => ({
  name,
  help,
  type: 'gauge',
  samples,
});
export const counter = (name: string, help: string, samples: readonly Sample[]): Metric => ({
  name,
  help,
  type: 'counter',
  samples,
});
export const one = (value: number): readonly Sample[] => [{ value }];
