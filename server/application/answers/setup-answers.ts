import { RateLimiterMemory } from 'rate-limiter-flexible';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Setup } from '../../../contract/setup-requests.ts';
import type { Answers } from './screen.ts';

/** The house behind the hall: it knows the models to begin from, and can put a real hall in the trial's place. */
export interface Beginning {
  readonly models: readonly { readonly id: string; readonly name: string }[];
  /** Null once real work has begun. */
  readonly code: string | null;
  begin(setup: Setup): Promise<Reply<{ session: string; device: string }>>;
}

export function setupAnswers(beginning: Beginning): Answers<'setup:halls' | 'setup:printer-models' | 'setup:begin'> {
  const tries = new RateLimiterMemory({ points: 10, duration: 600 });
  return {
    'setup:halls': () => Promise.resolve(granted([...beginning.models])),
    'setup:printer-models': ({ printRoom }) => Promise.resolve(granted([...printRoom.models])),
    'setup:begin': async (_office, screen, setup) => {
      if (beginning.code === null) return refused('not-a-trial');
      const [allowed] = await Promise.allSettled([tries.consume(screen.address)]);
      if (allowed.status === 'rejected') return refused('too-many-tries');
      if (setup.code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '') !== beginning.code) return refused('unknown-code');
      if (!beginning.models.some(({ id }) => id === setup.fromHall)) return refused('unknown-hall');
      return beginning.begin(setup);
    },
  };
}
