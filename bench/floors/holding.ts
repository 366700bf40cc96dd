import { setTimeout as after } from 'node:timers/promises';
import type { Usage } from '../hub/hub-messages.ts';
import type { LeanScreen } from '../hub/lean-screen.ts';

/** What it costs a process to hold sockets that nothing is said to. */
export interface Holding {
  readonly kilobytesEach: number;
  /** Of one core. */
  readonly cpuShare: number;
}

/** The hub holds no more unpaired screens of one address than twenty (AC9). */
const AT_ONCE = 10;
const SETTLES_IN_MS = 1_000;

/** `usage` is asked before the sockets are there, when they are, and after a while with them. */
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

/** So many at once, until all are there. */
export async function openTogether(count: number, openOne: () => Promise<LeanScreen>): Promise<LeanScreen[]> {
  const opened: LeanScreen[] = [];
  while (opened.length < count) {
    const next = Array.from({ length: Math.min(AT_ONCE, count - opened.length) }, openOne);
    opened.push(...(await Promise.all(next)));
  }
  return opened;
}
