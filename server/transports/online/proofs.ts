import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import type { Challenge, Solution } from 'altcha-lib/types';
import { z } from 'zod';

/** Time for somebody to find his papers. */
const LASTS_MS = 2 * 3_600_000;
/** Between 60 000 and 120 000 digests: a second on a new telephone, a few on an old one, but hours of a machine for thousands of forms. */
const ROUNDS = 60;
const FEWEST = 1_000;
const MOST = 2_000;
const MOST_REMEMBERED = 50_000;

const Given = z.object({
  challenge: z.object({ parameters: z.record(z.string(), z.unknown()), signature: z.string().max(200) }),
  solution: z.object({ counter: z.number(), derivedKey: z.string().max(200) }),
});

/** ON10: our own proof of work, signed with a secret made at each start. */
export class Proofs {
  readonly #rounds: number;
  readonly #mostRemembered: number;
  readonly #secret: string;
  readonly #keySecret: string;
  /** Used challenges, until they expire. */
  readonly #used = new Map<string, number>();

  /** `secret`: random text, never shown. */
  constructor(secret: () => string, rounds = ROUNDS, mostRemembered = MOST_REMEMBERED) {
    [this.#rounds, this.#mostRemembered] = [rounds, mostRemembered];
    [this.#secret, this.#keySecret] = [secret(), secret()];
  }

  async challenge(): Promise<string> {
    const challenge = await createChallenge({
      algorithm: 'SHA-256',
      cost: this.#rounds,
      counter: randomInt(MOST, FEWEST),
      deriveKey,
      expiresAt: new Date(Date.now() + LASTS_MS),
      hmacSignatureSecret: this.#secret,
      hmacKeySignatureSecret: this.#keySecret,
    });
    return JSON.stringify(challenge);
  }

  /** Accepts each challenge once. */
  async accept(text: string): Promise<boolean> {
    const given = Given.safeParse(json(text));
    if (!given.success) return false;
    const { challenge, solution } = given.data;
    const { verified } = await verifySolution({
      // Its signature is checked before anything in it is used.
      challenge: challenge as unknown as Challenge,
      solution: solution as Solution,
      deriveKey,
      hmacSignatureSecret: this.#secret,
      hmacKeySignatureSecret: this.#keySecret,
    }).catch(() => ({ verified: false }));
    this.#forgetExpired();
    if (!verified || this.#used.has(challenge.signature) || this.#used.size >= this.#mostRemembered) return false;
    this.#used.set(challenge.signature, Date.now() + LASTS_MS);
    return true;
  }

  /** They are in order of use, which is nearly the order of expiry. */
  #forgetExpired(): void {
    const now = Date.now();
    for (const [signature, until] of this.#used) {
      if (until > now) return;
      this.#used.delete(signature);
    }
  }
}

function json(text: string): unknown {
  try {
    return text.length > 4_000 ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
