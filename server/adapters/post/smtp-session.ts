import { Readable } from 'node:stream';
import type { ConnectionOptions } from 'node:tls';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpTrouble } from './smtp-verdict.ts';

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  /** Null: the server asks for none. */
  readonly login: { readonly user: string; readonly pass: string } | null;
  /** For a server whose certificate the machine does not trust. */
  readonly tls?: ConnectionOptions;
}

export interface Patience {
  readonly connectMs: number;
  /** Timeout for silence, at any point. */
  readonly silenceMs: number;
  /** Timeout for the whole session, however slowly the server answers. */
  readonly wholeMs: number;
}

export interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
}

/** The timeout was reached, or the hub is closing. */
const whyEnded = ({ reason }: AbortSignal): string =>
  reason instanceof DOMException && reason.name === 'TimeoutError' ? 'ETIMEDOUT' : 'EABORT';

const PIECE = 16 * 1024;

/** One session with a mail server, from greeting to QUIT. Null: it accepted the message. Never throws. */
export async function converse(
  server: SmtpServer,
  envelope: Envelope,
  patience: Patience,
  end: AbortSignal,
): Promise<SmtpTrouble | null> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const connection = new Connection(optionsFor(server, patience));
  const message = Readable.from(pieces(envelope.bytes), { objectMode: false });
  let gone = false;
  // Read only after the server has asked for it (354), and completely before the final dot is written.
  message.once('end', () => (gone = true));
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(trouble({ code: 'ETIMEDOUT', message: 'too slow' }, gone)), patience.wholeMs);
    const finish = (result: SmtpTrouble | null): void => {
      clearTimeout(timer);
      end.removeEventListener('abort', breakOff);
      if (result === null) connection.quit();
      else connection.close();
      resolve(result);
    };
    const breakOff = (): void => finish(trouble({ code: whyEnded(end), message: 'broken off' }, gone));
    end.addEventListener('abort', breakOff);
    if (end.aborted) return breakOff();
    connection.on('error', (fault: Fault) => finish(trouble(fault, gone)));
    talk(connection, server, envelope, message, (fault) => finish(fault ? trouble(fault, gone) : null));
  });
}

/** In pieces, so that the end is not read before the network has accepted what precedes it. */
function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function talk(
  connection: SMTPConnection,
  { login }: SmtpServer,
  { from, to, bytes }: Envelope,
  message: Readable,
  done: (fault: Fault | null) => void,
): void {
  const send = (): void => connection.send({ from, to: [to], size: bytes.length }, message, (fault) => done(fault));
  connection.connect((fault) => {
    if (fault) return done(fault);
    if (!login) return send();
    connection.login({ credentials: login }, (refused) => (refused ? done(refused) : send()));
  });
}

function optionsFor({ host, port, security, tls }: SmtpServer, { connectMs, silenceMs }: Patience) {
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: connectMs,
    dnsTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
    socketCloseTimeout: 1_000,
    // No reply of a mail server has reason to be longer.
    maxResponseSize: 64 * 1024,
    allowInternalNetworkInterfaces: true,
    logger: false,
    ...(tls ? { tls } : {}),
  };
}

interface Fault {
  readonly message: string;
  readonly code?: string | undefined;
  readonly originalCode?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

/** Names that OpenSSL and Node give to the many reasons for refusing a certificate. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ALTNAME/;

function trouble(fault: Fault, gone: boolean): SmtpTrouble {
  const isCertificate = CERTIFICATE.test(`${fault.originalCode ?? ''} ${fault.code ?? ''}`);
  return {
    command: fault.command ?? 'CONN',
    reply: fault.responseCode ?? null,
    said: fault.response ?? fault.message,
    code: isCertificate ? 'ETLS' : (fault.code ?? ''),
    gone,
  };
}
