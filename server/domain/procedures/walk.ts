import type { Marking } from './marking.ts';

/** What a walk through steps has to know of a state; what else decides about outcomes is the walker's own. */
interface WalkState extends Marking {
  readonly ended: boolean;
}

export interface Walked<State> {
  readonly states: ReadonlyMap<string, State>;
  /** For each state, those that can follow. */
  readonly next: ReadonlyMap<string, readonly string[]>;
}

/** More states than any procedure of an office has; beyond it nobody could follow it either. */
const MOST_STATES = 20_000;

/** Every state that can be reached from there; null: more than anybody could follow. */
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

/** Whether from every one of them, whatever is done, an end can be reached. */
export function alwaysEnds<State extends WalkState>(walked: Walked<State> | null): boolean {
  if (!walked) return false;
  const ending = endingStates(walked);
  return [...walked.states.keys()].every((key) => ending.has(key));
}
