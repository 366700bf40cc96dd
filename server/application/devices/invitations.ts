import { minutes } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { Tries } from '../access/tries.ts';

/** Enough time to walk to the other machine. */
const VALID_MS = minutes(15);
const CODE_LETTERS = 10;

interface Invitation {
  readonly name: string;
  readonly until: Instant;
}

export type Taken =
  | { readonly ok: true; /** That the administrator gave. */ readonly name: string }
  | { readonly ok: false; readonly refusal: 'unknown-code' | 'too-many-tries' };

/** Codes for programs that show none themselves: made in the settings, valid once and for a quarter of an hour (DU2). */
export class Invitations {
  readonly #open = new Map<string, Invitation>();
  readonly #tries = new Tries({ most: 10, lasting: minutes(10) });

  invite(name: string, now: Instant, chance: { code(length: number): string }): { code: string; until: Instant } {
    for (const [code, { until }] of this.#open) if (until <= now) this.#open.delete(code);
    const code = chance.code(CODE_LETTERS);
    const until = now + VALID_MS;
    this.#open.set(code, { name, until });
    return { code, until };
  }

  take(typed: string, address: string, now: Instant): Taken {
    if (!this.#tries.allows(address, now)) return { ok: false, refusal: 'too-many-tries' };
    const code = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
    const invitation = this.#open.get(code);
    if (!invitation || invitation.until <= now) return { ok: false, refusal: 'unknown-code' };
    this.#open.delete(code);
    return { ok: true, name: invitation.name };
  }
}
