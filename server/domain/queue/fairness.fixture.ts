import type { Instant } from '../hall-time/instant.ts';

/** One visitor of a pool whose counters could all have called him. */
export interface Served {
  readonly id: string;
  readonly since: Instant;
  readonly calledAt: Instant;
  /** The how-manieth call of the day it was. */
  readonly order: number;
  /** How many had been called when he joined, later than he came: for a further service (CA17). */
  readonly joined?: number;
}

interface Overtaking {
  /** How often the same visitor was passed over by somebody who came later. */
  readonly mostOften: number;
  /** How much later than the visitor passed over such a somebody had come. */
  readonly byMostMs: number;
}

/** CA2 from the outside: only arrivals and the order of calls, nothing that the rule itself counts. */
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
