import type { StageClock } from '../../contract/views/visit-card.ts';

interface Timing {
  readonly state: 'neutral' | 'near' | 'over';
  /** Share of the time limit that is used, at most 1. */
  readonly used: number;
}

/** CS5: elapsed time of a stage, as the hub counts it. */
export const ranOf = ({ from, standsSince }: StageClock, now: number): number => (standsSince ?? now) - from;

const NEAR = 0.8;

/** Time against the service standard: amber from 80 %, outlined and stated in words beyond it. Never flashing red. */
export function timing(elapsedMs: number, limitMinutes: number | null): Timing {
  if (limitMinutes === null) return { state: 'neutral', used: 0 };
  const share = Math.max(0, elapsedMs) / (limitMinutes * 60_000);
  return { state: share >= 1 ? 'over' : share >= NEAR ? 'near' : 'neutral', used: Math.min(1, share) };
}

export function stopwatch(elapsedMs: number): string {
  const seconds = Math.max(0, Math.floor(elapsedMs / 1000));
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return `${String(minutes).padStart(2, '0')}.${String(rest).padStart(2, '0')}`;
}

export const wholeMinutes = (ms: number): number => Math.max(0, Math.floor(ms / 60_000));
