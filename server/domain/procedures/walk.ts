import type { Marking } from './marking.ts';

/** What exploring the state space needs of a state; whatever else outcomes depend on is the caller's. */
interface WalkState extends Marking {
  readonly ended: boolean;
}

export interface Walked<State> {
  readonly states: ReadonlyMap<string, State>;
  /** For each state, those that can follow. */
  readonly next: ReadonlyMap<string, readonly string[]>;
}

/** Limit on states: more than any office's procedure has, and more than anybody could follow. */
const MOST_STATES = 20_000;

/** All states reachable from there; null: beyond the limit. */
export function walk<State extends WalkState>(
  entries: readonly State[],
  movesFrom: (state: State) => readonly State[],
  keyOf: (state: State) => string,
): Walked<State> | null {
  const states = new Map<string, State>();
  const next = new Map<string, readonly string[]>();
  const pending = [...entries];
  for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
    const key = keyOf(state);
    if (states.has(key)) continue;
    if (states.size >= MOST_STATES) return null;
    states.set(key, state);
    const following = movesFrom(state);
    next.set(key, following.map(keyOf));
    pending.push(...following);
  }
  return { states, next };
}

/** The states from which an end can be reached: backwards from the ends. */
export function endingStates<State extends WalkState>({ states, next }: Walked<State>): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const [from, following] of next) {
    for (const to of following) before.set(to, [...(before.get(to) ?? []), from]);
  }
  const pending = [...states].flatMap(([key, { ended }]) => (ended ? [key] : []));
  const found = new Set<string>();
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    pending.push(...(before.get(key) ?? []));
  }
  return found;
}

/** Whether an end can be reached from every state, whatever is done. */
export function alwaysEnds<State extends WalkState>(walked: Walked<State> | null): boolean {
  if (!walked) return false;
  const ending = endingStates(walked);
  return [...walked.states.keys()].every((key) => ending.has(key));
}
