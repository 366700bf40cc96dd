import { SMTPServer } from 'smtp-server';
import { lastingPort } from '../../../printers/simulator/lasting-port.fixture.ts';
import { listenAgain } from '../../../printers/simulator/listen-again.ts';
import { testCertificate, testKey } from './test-certificate.fixture.ts';

interface ReceivedMail {
  readonly from: string;
  readonly to: string;
  readonly user: string;
  readonly secure: boolean;
  readonly raw: string;
}

export interface MailServerWishes {
  readonly security?: 'tls' | 'starttls' | 'none';
  /** Who may send; absent: everybody. */
  readonly login?: { readonly user: string; readonly pass: string };
  readonly size?: number;
}

/** Its behaviour from now on. Anything but `well` is trouble. */
export type Mood =
  | { readonly is: 'well' }
  | { readonly is: 'refuses'; readonly at: 'mail' | 'rcpt' | 'data'; readonly code: number; readonly words: string }
  /** Falls silent after this. */
  | { readonly is: 'hangs'; readonly at: 'rcpt' | 'data-end' }
  /** Has the message, and acknowledges it when the test says so. */
  | { readonly is: 'thinks' }
  /** Disconnects: before it asks for the message, in the middle of it, or after receiving it without an acknowledgement. */
  | { readonly is: 'drops'; readonly at: 'rcpt' | 'data' | 'data-end' };

/** A real mail server on this machine whose behaviour a test sets. Messages stay in memory. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  mood: Mood = { is: 'well' };
  readonly #wishes: MailServerWishes;
  readonly #silence = Promise.withResolvers<void>();
  readonly #thoughts: (() => void)[] = [];
  #server: SMTPServer | null = null;
  #port = 0;

  constructor(wishes: MailServerWishes = {}) {
    this.#wishes = wishes;
  }

  get port(): number {
    return this.#port;
  }

  /** May be called again after `stop`, on the same port. */
  async start(): Promise<this> {
    this.#port ||= await lastingPort();
    const server = this.#serverAsWished();
    this.#server = server;
    await listenAgain(server, this.#port, '127.0.0.1');
    return this;
  }

  /** Resolves when it has fallen silent (`hangs`). */
  get fellSilent(): Promise<void> {
    return this.#silence.promise;
  }

  answers(): void {
    for (const answer of this.#thoughts.splice(0)) answer();
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    for (const connection of server.connections) connection.close();
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });
  }

  #serverAsWished(): SMTPServer {
    const { security = 'none', login, size } = this.#wishes;
    const server = new SMTPServer({
      key: testKey,
      cert: testCertificate,
      secure: security === 'tls',
      hideSTARTTLS: security === 'none',
      allowInsecureAuth: security === 'none',
      authOptional: login === undefined,
      disableReverseLookup: true,
      closeTimeout: 50,
      ...(size === undefined ? {} : { size }),
      onAuth: (auth, _session, done) => {
        if (auth.username === login?.user && auth.password === login?.pass) return done(null, { user: auth.username });
        return done(answer(535, '5.7.8 Authentication credentials invalid'));
      },
      onMailFrom: (_address, _session, done) => this.#at('mail', done, () => server),
      onRcptTo: (_address, _session, done) => this.#at('rcpt', done, () => server),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          if (this.mood.is === 'drops' && this.mood.at === 'data') hangUp(server);
        });
        stream.on('end', () => {
          if (this.mood.is === 'drops' && this.mood.at === 'data') return;
          if (this.mood.is === 'refuses' && this.mood.at === 'data')
            return done(answer(this.mood.code, this.mood.words));
          const { mailFrom, rcptTo } = session.envelope;
          this.received.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address).join(', '),
            user: String(session.user ?? ''),
            secure: session.secure,
            raw: Buffer.concat(chunks).toString(),
          });
          if (this.mood.is === 'drops') return hangUp(server);
          if (this.mood.is === 'hangs' && this.mood.at === 'data-end') return this.#silence.resolve();
          if (this.mood.is === 'thinks') return void this.#thoughts.push(() => done(null, 'taken'));
          done(null, 'taken');
        });
      },
    });
    // These tests are about clients that disconnect.
    server.on('error', () => {});
    return server;
  }

  #at(place: 'mail' | 'rcpt', done: (fault?: Error | null) => void, server: () => SMTPServer): void {
    const { mood } = this;
    if (mood.is === 'refuses' && mood.at === place) return done(answer(mood.code, mood.words));
    if (mood.is === 'drops' && mood.at === place) return hangUp(server());
    if (mood.is === 'hangs' && mood.at === place) return this.#silence.resolve();
    done();
  }
}

function hangUp(server: SMTPServer): void {
  for (const connection of server.connections) connection.close();
}

function answer(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}
