import { setTimeout as after } from 'node:timers/promises';
import type { Usage } from '../hub/hub-messages.ts';
import type { LeanScreen } from '../hub/lean-screen.ts';

/** The cost of holding idle sockets. */
export interface Holding {
  readonly kilobytesEach: number;
  /** Share of one core. */
  readonly cpuShare: number;
}

/** The hub allows no more than twenty unpaired screens of one address (AC9). */
const AT_ONCE = 10;
const SETTLES_IN_MS = 1_000;

/** `usage` is read before the sockets are open, once they are, and after a while with them. */
export async function holdingOf(
  usage: () => Promise<Usage>,
  open: () => Promise<readonly LeanScreen[]>,
  forMs: number,
): Promise<Holding> {
  const before = await usage();
  const sockets = await open();
  await after(SETTLES_IN_MS);
  const opened = await usage();
  await after(forMs);
  const later = await usage();
  for (const socket of sockets) socket.close();
  return {
    kilobytesEach: (later.bytes - before.bytes) / 1_024 / sockets.length,
    cpuShare: (later.cpuMs - opened.cpuMs) / forMs,
  };
}

/** Opens so many at a time, until all are open. */
export async function openTogether(count: number, openOne: () => Promise<LeanScreen>): Promise<LeanScreen[]> {
  const opened: LeanScreen[] = [];
  while (opened.length < count) {
    const next = Array.from({ length: Math.min(AT_ONCE, count - opened.length) }, openOne);
    opened.push(...(await Promise.all(next)));
  }
  return opened;
}
