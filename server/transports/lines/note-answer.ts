import { randomInt } from 'node:crypto';
import type { RefusalCode, Reply } from '../../../contract/reply.ts';
import type { RequestName } from '../../../contract/requests.ts';
import type { ScreenRole } from '../../../contract/handshake.ts';
import type { Office } from '../../application/office.ts';

/** Somebody noticed the wait. */
const SLOW_MS = 500;
/** Everyday refusals: nobody did anything wrong, and nobody has to look. */
const usual: ReadonlySet<RefusalCode> = new Set(['nobody-waiting', 'counter-busy', 'counter-empty', 'not-signed-in']);

/** Counts on from a random number at each start: it tells log lines apart and is no secret. */
const REQUESTS = 2 ** 32;
let lastRequest = randomInt(REQUESTS);

/** One request: how long it took, and its result. */
export interface Noted {
  /** In every log line about this request. */
  readonly request: string;
  answered(answer: Reply<unknown>): void;
}

/** OB4: names of requests and refusals, never anything of their content. */
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
