import type { Carried } from '../../ports/post.ts';
import { lineOf } from './safe-words.ts';

/** How a conversation with a mail server broke off. */
export interface SmtpTrouble {
  /** At which command; CONN before the first. */
  readonly command: string;
  /** The server's answer, 550 or 421; null: it gave none. */
  readonly reply: number | null;
  /** What it said, or what the network says. */
  readonly said: string;
  /** What broke without an answer: ETIMEDOUT, ETLS, … */
  readonly code: string;
  /** Every byte of the message had been handed over, its end too. */
  readonly gone: boolean;
}

const BEFORE_THE_MESSAGE = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH|API)/;
/** The message is larger than the server takes. */
const TOO_LARGE = 552;

/** What to make of it: RFC 5321 says that 4yz may be tried again and 5yz may not. */
export function verdictOn(trouble: SmtpTrouble): Carried {
  const said = lineOf(trouble.said, 300);
  const { command, reply, gone } = trouble;
  if (reply === null) return unanswered(trouble, said);
  if (command.startsWith('AUTH') || reply === 530 || reply === 535) return later('sign-in-refused', said, 'all');
  if (BEFORE_THE_MESSAGE.test(command) || reply === 421) return later('not-now', said, 'all');
  if (reply < 500 || reply === 503) return later('not-now', said, 'this');
  // Whom the server does not let send this way sends nothing at all until somebody mends the settings.
  if (command === 'MAIL FROM' && reply !== TOO_LARGE) return later('sender-refused', said, 'all');
  return { is: 'refused', why: command === 'RCPT TO' && !gone ? 'address-refused' : 'refused', said };
}

function unanswered({ command, code, gone }: SmtpTrouble, said: string): Carried {
  if (gone) return { is: 'maybe-sent', why: 'no-answer', said };
  if (code === 'EENVELOPE') return { is: 'refused', why: 'address-refused', said };
  if (code === 'EMESSAGE') return { is: 'refused', why: 'refused', said };
  if (code === 'EAUTH' || command.startsWith('AUTH')) return later('sign-in-refused', said, 'all');
  if (code === 'ETLS') return later('not-trusted', said, 'all');
  return later(code === 'ETIMEDOUT' ? 'too-slow' : 'away', said, 'all');
}

const later = (why: Extract<Carried, { is: 'try-later' }>['why'], said: string, stops: 'this' | 'all'): Carried => ({
  is: 'try-later',
  why,
  said,
  stops,
});
