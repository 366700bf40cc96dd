import type { Carried } from '../../ports/post.ts';
import type { GraphAnswer } from './graph-api.ts';

type Trouble = Exclude<GraphAnswer, { is: 'ok' }>;
type Verdict = Exclude<Carried, { is: 'sent' }> | { readonly is: 'window-closed'; readonly said: string };

/** Meta's error codes (docs/decisions/0012-whatsapp.md). */
const CODES = {
  signInRefused: [0, 3, 10, 190],
  senderRefused: [368, 131_031, 131_042, 131_045, 133_010],
  tooFast: [4, 80_007, 130_429, 131_048, 133_016],
  tooFastForOne: [131_056],
  away: [1, 2, 131_000, 131_016, 131_057, 133_004],
  windowClosed: [131_047],
  addressRefused: [131_021, 131_026, 131_030, 131_050, 131_062, 130_403],
} as const;

/** What an error means for the message. Only what may have been accepted is `maybe-sent` (WA12). */
export function verdictOn(trouble: Trouble): Verdict {
  const { said } = trouble;
  if (trouble.is === 'unreachable') {
    return { is: 'try-later', why: trouble.trusted ? 'away' : 'not-trusted', said, stops: 'all' };
  }
  if (trouble.is === 'broken') return { is: 'maybe-sent', why: 'no-answer', said };
  return verdictOnCode(trouble);
}

function verdictOnCode({ code, status, said }: Extract<Trouble, { is: 'error' }>): Verdict {
  const isOneOf = (codes: readonly number[]): boolean => codes.includes(code);
  if (isOneOf(CODES.windowClosed)) return { is: 'window-closed', said };
  if (isOneOf(CODES.signInRefused) || (code >= 200 && code < 300)) return later('sign-in-refused', said, 'all');
  if (isOneOf(CODES.senderRefused)) return later('sender-refused', said, 'all');
  if (isOneOf(CODES.tooFast)) return later('not-now', said, 'all');
  if (isOneOf(CODES.tooFastForOne)) return later('not-now', said, 'this');
  if (isOneOf(CODES.away)) return later('away', said, 'all');
  if (isOneOf(CODES.addressRefused)) return { is: 'refused', why: 'address-refused', said };
  // An unknown code: with 5xx the API itself has a problem, and may have accepted the message before.
  return status >= 500 ? { is: 'maybe-sent', why: 'no-answer', said } : { is: 'refused', why: 'refused', said };
}

const later = (
  why: 'sign-in-refused' | 'sender-refused' | 'not-now' | 'away',
  said: string,
  stops: 'this' | 'all',
): Verdict => ({ is: 'try-later', why, said, stops });
