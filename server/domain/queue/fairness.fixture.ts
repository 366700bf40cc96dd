import type { Instant } from '../hall-time/instant.ts';

/** One visitor of a pool whose counters could all have called him. */
export interface Served {
  readonly id: string;
  readonly since: Instant;
  readonly calledAt: Instant;
  /** Position among the day's calls. */
  readonly order: number;
  /** How many had been called when he joined, if later than his arrival: for a further service (CA17). */
  readonly joined?: number;
}

interface Overtaking {
  /** How often one visitor was overtaken by later arrivals. */
  readonly mostOften: number;
  /** By how much the overtaking visitor had arrived later. */
  readonly byMostMs: number;
}

/** Checks CA2 from outside: only by arrivals and the order of calls, not by what the rule itself counts. */
export function overtakingIn(pool: readonly Served[]): Overtaking {
  let [mostOften, byMostMs] = [0, 0];
  for (const visitor of pool) {
    const passedBy = pool.filter(
      ({ since, order }) => since > visitor.since && order < visitor.order && order >= (visitor.joined ?? 0),
    );
    mostOften = Math.max(mostOften, passedBy.length);
    for (const { since } of passedBy) byMostMs = Math.max(byMostMs, since - visitor.since);
  }
  return { mostOften, byMostMs };
}
