import type { KioskService } from '../contract/views/kiosk-view.ts';

export interface ClosedHall {
  readonly why: 'hall-closed' | 'holiday';
  readonly opensAt: number | null;
}

/** The whole hall is closed: stated once and large, not only on each card. */
export function closedHall(services: readonly KioskService[]): ClosedHall | null {
  const [first] = services;
  if (first?.state.is !== 'closed') return null;
  const { why, opensAt } = first.state;
  if (why !== 'hall-closed' && why !== 'holiday') return null;
  return services.every(({ state }) => state.is === 'closed' && state.why === why) ? { why, opensAt } : null;
}
