import { z } from 'zod';
import type { HallFile } from '../../../contract/hall-file.ts';
import type { Carried, Carrier, Outgoing } from '../../ports/post.ts';
import type { SecretBook } from '../../ports/secrets.ts';
import type { Clock } from '../../ports/world.ts';
import { mailBytes } from './mail-letter.ts';
import { converse } from './smtp-session.ts';
import type { Patience, SmtpServer } from './smtp-session.ts';
import { verdictOn } from './smtp-verdict.ts';

type MailSettings = NonNullable<NonNullable<HallFile['post']>['mail']>;

const USUAL_PATIENCE: Patience = { connectMs: 20_000, silenceMs: 120_000, wholeMs: 600_000 };

export interface SmtpCarrierParts {
  readonly settings: MailSettings;
  readonly senderName: string;
  /** Null: the server asks for none. */
  readonly password: string | null;
  readonly clock: Clock;
  readonly patience?: Patience;
  readonly tls?: SmtpServer['tls'];
}

/** A carrier for the office's present mail settings; null: they are incomplete. */
export function mailCarrierOf(file: HallFile, secrets: SecretBook, clock: Clock): Carrier | null {
  const settings = file.post?.mail;
  if (!settings) return null;
  const password = secrets.get('mail-password');
  if (settings.user !== '' && password === null) return null;
  return new SmtpCarrier({ settings, senderName: file.agency.shownName, password, clock });
}

/** E-mail by SMTP: one session per message, nothing of it logged. */
export class SmtpCarrier implements Carrier {
  readonly #parts: SmtpCarrierParts;

  constructor(parts: SmtpCarrierParts) {
    this.#parts = parts;
  }

  async send(message: Outgoing, end: AbortSignal): Promise<Carried> {
    const { settings, senderName, clock, patience = USUAL_PATIENCE } = this.#parts;
    if (!z.email().safeParse(message.to).success) return { is: 'refused', why: 'address-refused', said: '' };
    const sender = { name: senderName, address: settings.from };
    const bytes = await mailBytes(message, sender, clock.now());
    const trouble = await converse(this.#server(), { from: settings.from, to: message.to, bytes }, patience, end);
    return trouble === null ? { is: 'sent' } : verdictOn(trouble);
  }

  #server(): SmtpServer {
    const { settings, password, tls } = this.#parts;
    const { host, port, security, user } = settings;
    return {
      host,
      port,
      security,
      login: user === '' ? null : { user, pass: password ?? '' },
      ...(tls ? { tls } : {}),
    };
  }
}
