import type { Figure } from './figure.ts';

/** The figures as a table, also shown in docs/performance.md. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${figure.value} ${figure.unit}`,
    `${figure.floor} ${figure.unit}`,
    String(figure.ratio),
    targetText(figure),
    figure.ok ? 'yes' : 'NO',
  ]);
  const all = [['figure', 'value', 'floor', 'ratio', 'target', 'ok'], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n');
}

function targetText({ bound, target, unit }: Figure): string {
  return { 'ratio-at-least': `≥ ${target}×`, 'ratio-at-most': `≤ ${target}×`, 'value-at-most': `≤ ${target} ${unit}` }[
    bound
  ];
}
