import { hours, minutes } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { Tries } from '../../application/access/tries.ts';

/** ON7: a village may share one address of its mobile network, so limits per network are wider than those per person. */
export const limits = () => ({
  /** Any post of a form, above all look-ups by code. */
  look: new Tries({ most: 60, lasting: minutes(10) }),
  /** Wrong codes, of which somebody who guesses has many. */
  wrong: new Tries({ most: 20, lasting: minutes(10) }),
  /** Accepted requests and complaints. */
  sent: new Tries({ most: 30, lasting: hours(1) }),
  /** The same, per telephone number or e-mail address. */
  person: new Tries({ most: 4, lasting: hours(24) }),
});
export type Limits = ReturnType<typeof limits>;

/** Counts one more at each of them, before the attempt; null: one limit is reached, and nothing is counted. */
export function takeOne(
  places: readonly (readonly [Tries, whose: string])[],
  now: Instant,
): { readonly giveBack: () => void } | null {
  const taken = places.filter(([tries, whose]) => tries.allows(whose, now));
  const giveBack = (): void => taken.forEach(([tries, whose]) => tries.giveBack(whose));
  if (taken.length === places.length) return { giveBack };
  giveBack();
  return null;
}
