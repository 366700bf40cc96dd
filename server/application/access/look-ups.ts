import { hours } from '../../domain/hall-time/instant.ts';
import type { ClerkId } from '../../domain/ids.ts';

const WITHIN = hours(1);
/** Of one clerk; beyond that the oldest go, and he is named in any case. */
const MOST_REMEMBERED = 2_000;

interface LookUp {
  /** By the monotonic clock. */
  readonly at: number;
  /** The person's mark; null: only the matter, as of a request that was entered. */
  readonly mark: string | null;
  /** The visit or case for which somebody was looked up; null: none yet. */
  readonly about: string | null;
}

/** How many people a clerk looked up within an hour, and for how many visits and cases. */
export interface LookedUp {
  readonly clerkId: ClerkId;
  readonly people: number;
  readonly matters: number;
}

/** AC26: whom clerks look up in the register, as the hub saw it since it was started. The record has each of them (DU5). */
export class LookUps {
  readonly #byClerk = new Map<ClerkId, LookUp[]>();

  note(clerkId: ClerkId, lookUp: LookUp): void {
    const his = this.#byClerk.get(clerkId) ?? [];
    his.push(lookUp);
    if (his.length > MOST_REMEMBERED) his.shift();
    this.#byClerk.set(clerkId, his);
  }

  /** Those who looked up so many more people than they had visits and cases to do with. A typing mistake looks up nobody twice. */
  beyond(most: number, nowMs: number): LookedUp[] {
    return [...this.#byClerk].flatMap(([clerkId, all]) => {
      const recent = all.filter(({ at }) => nowMs - at < WITHIN);
      if (recent.length === 0) this.#byClerk.delete(clerkId);
      else this.#byClerk.set(clerkId, recent);
      const people = distinct(recent.map(({ mark }) => mark));
      const matters = distinct(recent.map(({ about }) => about));
      return people - matters > most ? [{ clerkId, people, matters }] : [];
    });
  }
}

const distinct = (all: readonly (string | null)[]): number => new Set(all.filter((each) => each !== null)).size;
