import type { DisplayView } from '../contract/views/display-view.ts';

const order = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'] as const;
const written = (day: string) => day.charAt(0).toUpperCase() + day.slice(1);

/** DI9: "Senin–Kamis", "07.30–16.00", as on a sign at the door. */
export function openingLines(week: DisplayView['week']): { readonly days: string; readonly hours: string }[] {
  return week.map(({ days, open, close }) => ({
    days: rangesOf(days).join(', '),
    hours: `${open.replace(':', '.')}–${close.replace(':', '.')}`,
  }));
}

function rangesOf(days: readonly (typeof order)[number][]): string[] {
  const ranges: number[][] = [];
  for (const at of days.map((day) => order.indexOf(day)).toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.at(-1) === at - 1) last.push(at);
    else ranges.push([at]);
  }
  const name = (at: number | undefined) => written(order[at ?? 0] ?? '');
  return ranges.map((range) =>
    [...new Set([name(range[0]), name(range.at(-1))])].join(range.length === 2 ? ', ' : '–'),
  );
}
