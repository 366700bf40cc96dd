import { randomInt } from 'node:crypto';
import type { RefusalCode, Reply } from '../../../contract/reply.ts';
import type { RequestName } from '../../../contract/requests.ts';
import type { ScreenRole } from '../../../contract/handshake.ts';
import type { Office } from '../../application/office.ts';

/** Somebody has waited for it. */
const SLOW_MS = 500;
/** What a hall hears all day: nobody has done anything wrong, and nobody has to look. */
const usual: ReadonlySet<RefusalCode> = new Set(['nobody-waiting', 'counter-busy', 'counter-empty', 'not-signed-in']);

/** Counted on from another number at each start: it tells lines of the log apart, and is no secret. */
const REQUESTS = 2 ** 32;
let lastRequest = randomInt(REQUESTS);

/** One asking, from when it came: what it took, and what became of it. */
export interface Noted {
  /** Stands in every line of the log that is about this asking. */
  readonly request: string;
  answered(answer: Reply<unknown>): void;
}

/** OB4: names of requests and refusals, never a word of what was asked or answered. */
export function noteAnswer({ seen, steady, log }: Office, name: RequestName, role: ScreenRole): Noted {
  const begun = steady.elapsedMs();
  lastRequest = (lastRequest + 1) % REQUESTS;
  const request = lastRequest.toString(16).padStart(8, '0');
  return {
    request,
    answered: (answer) => {
      const took = steady.elapsedMs() - begun;
      const ms = Math.round(took);
      seen.answers.observe(took / 1_000);
      if (!answer.ok) seen.refused(answer.refusal);
      const facts = { request, name, role, ms };
      if (!answer.ok && !usual.has(answer.refusal)) log.info('refused', { ...facts, refusal: answer.refusal });
      else if (ms >= SLOW_MS) log.info('answered slowly', facts);
    },
  };
}
