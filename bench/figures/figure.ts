/** A measured figure beside the floor measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly floor: number;
  /** value / floor. */
  readonly ratio: number;
  readonly target: number;
  readonly bound: 'ratio-at-least' | 'ratio-at-most' | 'value-at-most';
  readonly ok: boolean;
}

interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly floor: number;
  readonly target: number;
}

/** For a rate: higher is better. */
export const atLeast = (measured: Measured): Figure => figure(measured, 'ratio-at-least');
/** For a time: lower is better. */
export const atMost = (measured: Measured): Figure => figure(measured, 'ratio-at-most');
/** Held to an absolute limit, whatever the floor. */
export const within = (measured: Measured): Figure => figure(measured, 'value-at-most');

function figure({ name, unit, value, floor, target }: Measured, bound: Figure['bound']): Figure {
  const ratio = value / floor;
  const ok = { 'ratio-at-least': ratio >= target, 'ratio-at-most': ratio <= target, 'value-at-most': value <= target };
  return { name, value: short(value), unit, floor: short(floor), ratio: short(ratio), target, bound, ok: ok[bound] };
}

/** Three significant digits. */
const short = (value: number): number => Number(value.toPrecision(3));
