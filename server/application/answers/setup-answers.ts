import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Setup } from '../../../contract/requests/setup-requests.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { weaknessOf } from '../access/password-rules.ts';
import { Tries } from '../access/tries.ts';
import type { Answers } from './screen.ts';

/** What setting up needs from the house: the model halls, and replacing the trial with a real hall. */
export interface Beginning {
  readonly models: readonly { readonly id: string; readonly name: string }[];
  /** Null once real work has begun. */
  readonly code: string | null;
  /** For the key of the office's own hall, which is made now if there is none yet. */
  keySheet(shownName: string): Promise<{ keyId: string; pdf: Uint8Array }>;
  begin(setup: Setup): Promise<Reply<{ session: string; device: string }>>;
}

export function setupAnswers(
  beginning: Beginning,
): Answers<'setup:halls' | 'setup:printer-models' | 'setup:key-sheet' | 'setup:begin'> {
  const tries = new Tries({ most: 10, lasting: minutes(10) });
  const refusalOf = (address: string, code: string, now: Instant) => {
    if (beginning.code === null) return refused('not-a-trial');
    if (!tries.allows(address, now)) return refused('too-many-tries');
    if (code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '') !== beginning.code) return refused('unknown-code');
    tries.giveBack(address);
    return null;
  };
  return {
    'setup:halls': () => Promise.resolve(granted([...beginning.models])),
    'setup:printer-models': ({ printRoom }) => Promise.resolve(granted([...printRoom.models])),
    'setup:key-sheet': async ({ clock }, screen, { code, shownName }) => {
      const refusal = refusalOf(screen.address, code, clock.now());
      if (refusal) return refusal;
      const { keyId, pdf } = await beginning.keySheet(shownName);
      return granted({ keyId, pdf: Buffer.from(pdf).toString('base64') });
    },
    'setup:begin': async ({ clock }, screen, setup) => {
      const refusal = refusalOf(screen.address, setup.code, clock.now());
      if (refusal) return refusal;
      if (!beginning.models.some(({ id }) => id === setup.fromHall)) return refused('unknown-hall');
      const { administrator, shownName } = setup;
      const weakness = weaknessOf(administrator.password, [administrator.name, shownName]);
      return weakness ? refused('weak-password', weakness) : beginning.begin(setup);
    },
  };
}
