import type { Carried } from '../../ports/post.ts';
import { lineOf } from './safe-words.ts';

/** How an SMTP session failed. */
export interface SmtpTrouble {
  /** The command at which it failed; CONN before the first. */
  readonly command: string;
  /** The server's reply code, such as 550 or 421; null: none. */
  readonly reply: number | null;
  /** The server's words, or the network error. */
  readonly said: string;
  /** The error without a reply: ETIMEDOUT, ETLS, … */
  readonly code: string;
  /** The whole message had been handed over, including its end. */
  readonly gone: boolean;
}

const BEFORE_THE_MESSAGE = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH|API)/;
/** The reply code for a message that is too large. */
const TOO_LARGE = 552;

/** The result: by RFC 5321 a 4yz reply may be retried, a 5yz may not. */
export function verdictOn(trouble: SmtpTrouble): Carried {
  const said = lineOf(trouble.said, 300);
  const { command, reply, gone } = trouble;
  if (reply === null) return unanswered(trouble, said);
  if (command.startsWith('AUTH') || reply === 530 || reply === 535) return later('sign-in-refused', said, 'all');
  if (BEFORE_THE_MESSAGE.test(command) || reply === 421) return later('not-now', said, 'all');
  if (reply < 500 || reply === 503) return later('not-now', said, 'this');
  // If the server refuses this sender, nothing can be sent until somebody corrects the settings.
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
