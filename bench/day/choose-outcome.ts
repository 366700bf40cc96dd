import type { VisitorHere } from '../../contract/views/visit-card.ts';
import type { SeededChance } from '../../server/adapters/seeded-chance.ts';

type Outcome = VisitorHere['outcomes'][number];

/**
 * One of the outcomes that the view offers now: rather one that needs what was established for this visitor, and not
 * one he has had before.
 */
export function chooseOutcome(
  here: VisitorHere,
  needsOf: (outcomeId: string) => number,
  chosenBefore: ReadonlySet<string>,
  chance: SeededChance,
): Outcome | null {
  const possible = here.outcomes.filter(({ unmet }) => unmet.length === 0);
  const fresh = possible.filter(({ id }) => !chosenBefore.has(id));
  const from = fresh.length > 0 ? fresh : possible;
  if (from.length === 0) return null;
  return chance.one(from.flatMap((outcome) => Array<Outcome>(1 + 4 * needsOf(outcome.id)).fill(outcome)));
}
