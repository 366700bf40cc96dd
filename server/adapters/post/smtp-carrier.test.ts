import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Carried, Outgoing } from '../../ports/post.ts';
import { MailServer } from './mail-server.fixture.ts';
import type { MailServerWishes, Mood } from './mail-server.fixture.ts';
import { SmtpCarrier } from './smtp-carrier.ts';
import type { SmtpCarrierParts } from './smtp-carrier.ts';
import { testCertificate } from './test-certificate.fixture.ts';

const AT = Date.UTC(2026, 10, 23, 2);
const message: Outgoing = {
  messageId: '0b9f7a52-3c55-4a5e-9a55-9c5a3d0a8f11',
  to: 'warga@contoh.id',
  subject: 'Jawaban permohonan 2026-00012',
  text: 'Yth. Bapak/Ibu,\n\nSurat Anda sudah selesai & terlampir. <Lihat> https://antrean.contoh.id/online/k/abc.\n\n.\nHormat kami',
  about: null,
  letter: null,
};
/** A busy machine must not count as silence. */
const patience = { connectMs: 30_000, silenceMs: 30_000, wholeMs: 50_000 };
const impatience = { patience: { ...patience, silenceMs: 1_000 } };

const servers: MailServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

async function serverWith(wishes: MailServerWishes = {}, mood: Mood = { is: 'well' }): Promise<MailServer> {
  const server = await new MailServer(wishes).start();
  servers.push(server);
  server.mood = mood;
  return server;
}

function carrierTo(
  { port }: { port: number },
  change: Partial<SmtpCarrierParts> & { user?: string } = {},
): SmtpCarrier {
  const { user = '', ...parts } = change;
  return new SmtpCarrier({
    settings: { host: '127.0.0.1', port, security: 'none', user, from: 'layanan@dinsos.contoh.go.id' },
    senderName: 'Dinas Sosial Kota Pariaman',
    password: null,
    clock: { now: () => AT },
    patience,
    ...parts,
  });
}

const send = (carrier: SmtpCarrier, change: Partial<Outgoing> = {}): Promise<Carried> =>
  carrier.send({ ...message, ...change }, new AbortController().signal);

async function receivedRaw(change: Partial<Outgoing> = {}): Promise<string> {
  const server = await serverWith();
  expect(await send(carrierTo(server), change)).toEqual({ is: 'sent' });
  return server.received[0]?.raw ?? '';
}

const headersOf = (raw: string): string[] =>
  (raw.split('\r\n\r\n')[0] ?? '').replaceAll(/\r\n[ \t]/g, ' ').split('\r\n');

describe('an e-mail', () => {
  it('[MS2] says from whom it is, and bears its own id, the same at every sending', async () => {
    const headers = headersOf(await receivedRaw());
    expect(headers).toContain(`Message-ID: <${message.messageId}@dinsos.contoh.go.id>`);
    expect(headers).toContain('From: Dinas Sosial Kota Pariaman <layanan@dinsos.contoh.go.id>');
    expect(headers).toContain('To: warga@contoh.id');
    expect(headers).toContain('Subject: Jawaban permohonan 2026-00012');
    expect(headers).toContain('Date: Mon, 23 Nov 2026 02:00:00 +0000');
    expect(headers).toContain('Auto-Submitted: auto-generated');
  });

  it('says the same in plain words and as a page, with what looks like markup as words', async () => {
    const raw = (await receivedRaw()).replaceAll('=\r\n', '');
    expect(raw).toContain('Surat Anda sudah selesai & terlampir. <Lihat> https://antrean.contoh.id/online/k/abc.');
    expect(raw).toContain('selesai &amp; terlampir. &lt;Lihat&gt;');
    expect(raw).toContain(
      'href=3D"https://antrean.contoh.id/online/k/abc">https://antrean.contoh.id/online/k/abc</a>.',
    );
  });

  it('brings the letter, byte for byte', async () => {
    const pdf = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 256);
    const raw = await receivedRaw({ letter: { name: '460-12-2026.pdf', pdf } });
    expect(raw).toContain('filename=460-12-2026.pdf');
    const body = raw.split('application/pdf')[1]?.split('\r\n\r\n')[1]?.split('\r\n--')[0] ?? '';
    expect(Buffer.from(body, 'base64').equals(Buffer.from(pdf))).toBe(true);
  });

  it.each([
    ['a subject', { subject: 'Jawaban\r\nBcc: semua@contoh.id\r\n\r\nisi lain' }],
    ['a subject with other line ends', { subject: 'Jawaban\u2028Bcc: semua@contoh.id\u0085X: y\u0000' }],
    ['the name of a letter', { letter: { name: 'a.pdf"\r\nBcc: semua@contoh.id', pdf: new Uint8Array([1]) } }],
    ['the words', { text: '\r\n.\r\nMAIL FROM:<x@contoh.id>\r\nBcc: semua@contoh.id' }],
  ])('[MS5] takes no header and no command from %s', async (_, change) => {
    const server = await serverWith();
    expect(await send(carrierTo(server), change)).toEqual({ is: 'sent' });
    expect(server.received).toHaveLength(1);
    expect(server.received[0]?.to).toBe('warga@contoh.id');
    expect(headersOf(server.received[0]?.raw ?? '').filter((line) => /^(bcc|x):/i.test(line))).toEqual([]);
  });

  it.each(['warga@contoh.id\r\nRCPT TO:<x@contoh.id>', 'a@contoh.id, b@contoh.id', 'tidak ada', 'a b@contoh.id'])(
    '[MS5] goes to one address or to nobody, and asks no server about it: %j',
    async (to) => {
      const server = await serverWith();
      await server.stop();
      expect(await send(carrierTo(server), { to })).toEqual({ is: 'refused', why: 'address-refused', said: '' });
    },
  );
});

describe('the way to the mail server', () => {
  it.each(['tls', 'starttls'] as const)('is %s with a login where the office says so', async (security) => {
    const server = await serverWith({ security, login: { user: 'layanan', pass: 'rahasia' } });
    const settings = { host: 'localhost', port: server.port, security, user: 'layanan', from: 'layanan@contoh.go.id' };
    const carrier = carrierTo(server, { settings, password: 'rahasia', tls: { ca: testCertificate } });
    expect(await send(carrier)).toEqual({ is: 'sent' });
    expect(server.received[0]).toMatchObject({ user: 'layanan', secure: true });
  });

  it.each(['tls', 'starttls'] as const)(
    '[MS6] over %s gives no password to a server that nobody vouches for',
    async (security) => {
      const server = await serverWith({ security, login: { user: 'layanan', pass: 'rahasia' } });
      const settings = {
        host: 'localhost',
        port: server.port,
        security,
        user: 'layanan',
        from: 'layanan@contoh.go.id',
      };
      const carried = await send(carrierTo(server, { settings, password: 'rahasia' }));
      expect(carried).toMatchObject({ is: 'try-later', why: 'not-trusted', stops: 'all' });
    },
  );

  it('[MS6] gives no password to a server that does not offer STARTTLS where it is wanted', async () => {
    const server = await serverWith({ security: 'none', login: { user: 'layanan', pass: 'rahasia' } });
    const settings = {
      host: 'localhost',
      port: server.port,
      security: 'starttls',
      user: 'layanan',
      from: 'a@contoh.id',
    } as const;
    const carried = await send(carrierTo(server, { settings, password: 'rahasia' }));
    expect(carried).toMatchObject({ is: 'try-later', stops: 'all' });
    expect(server.received).toEqual([]);
  });

  it('[MS3] with a wrong password stops all, and the password is not in what is told', async () => {
    const server = await serverWith({ login: { user: 'layanan', pass: 'rahasia' } });
    const carried = await send(carrierTo(server, { user: 'layanan', password: 'keliru' }));
    expect(carried).toMatchObject({ is: 'try-later', why: 'sign-in-refused', stops: 'all' });
    expect(JSON.stringify(carried)).not.toContain('keliru');
  });
});

const refuses = (at: 'mail' | 'rcpt' | 'data', code: number): Mood => ({
  is: 'refuses',
  at,
  code,
  words: 'kata\u001b[2J server',
});

describe('what the mail server makes of it', () => {
  it.each<[string, Mood, object]>([
    ['does not know him', refuses('rcpt', 550), { is: 'refused', why: 'address-refused' }],
    ['wants him later', refuses('rcpt', 450), { is: 'try-later', why: 'not-now', stops: 'this' }],
    ['does not like the message', refuses('data', 554), { is: 'refused', why: 'refused' }],
    ['has no room now', refuses('data', 452), { is: 'try-later', why: 'not-now', stops: 'this' }],
    ['does not let the office send', refuses('mail', 553), { is: 'try-later', why: 'sender-refused', stops: 'all' }],
    ['closes for a while', refuses('mail', 421), { is: 'try-later', why: 'not-now', stops: 'all' }],
    [
      'falls silent before the message',
      { is: 'hangs', at: 'rcpt' },
      { is: 'try-later', why: 'too-slow', stops: 'all' },
    ],
    ['hangs up before the message', { is: 'drops', at: 'rcpt' }, { is: 'try-later', why: 'away', stops: 'all' }],
  ])('[MS3] %s', async (_, mood, expected) => {
    const server = await serverWith({}, mood);
    const carried = await send(carrierTo(server, mood.is === 'hangs' ? impatience : {}));
    expect(carried).toMatchObject(expected);
    expect(server.received).toEqual([]);
  });

  it('says why, without what would move a cursor', async () => {
    const server = await serverWith({}, refuses('rcpt', 550));
    expect(await send(carrierTo(server))).toHaveProperty(
      'said',
      expect.stringMatching(/^550[ \w.]* kata \[2J server$/),
    );
  });

  it.each<[string, Mood]>([
    ['falls silent with the message in its hands', { is: 'hangs', at: 'data-end' }],
    ['hangs up with the message in its hands', { is: 'drops', at: 'data-end' }],
  ])('[MS2] %s: perhaps it has it', async (_, mood) => {
    const server = await serverWith({}, mood);
    const carried = await send(carrierTo(server, mood.is === 'hangs' ? impatience : {}));
    expect(carried).toMatchObject({ is: 'maybe-sent', why: 'no-answer' });
    expect(server.received).toHaveLength(1);
  });

  it('[MS2] hangs up in the middle of a long message: it has no end of it, and it may be sent again', async () => {
    const server = await serverWith({}, { is: 'drops', at: 'data' });
    const pdf = new Uint8Array(8_000_000);
    const carried = await send(carrierTo(server), { letter: { name: 'a.pdf', pdf } });
    expect(server.received).toEqual([]);
    expect(carried).toMatchObject({ is: 'try-later' });
  });

  it('[MS3] takes none that is larger than it says', async () => {
    const server = await serverWith({ size: 10_000 });
    const carried = await send(carrierTo(server), { letter: { name: 'a.pdf', pdf: new Uint8Array(20_000) } });
    expect(carried).toMatchObject({ is: 'refused', why: 'refused' });
  });

  it('[MS3] is not there at all', async () => {
    const server = await serverWith();
    await server.stop();
    expect(await send(carrierTo(server))).toMatchObject({ is: 'try-later', why: 'away', stops: 'all' });
  });

  it('[MS3] speaks no SMTP', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    expect(await send(carrierTo({ port }))).toMatchObject({ is: 'try-later', stops: 'all' });
    other.close();
  });

  it('[MS2] is left in the middle when the hub closes', async () => {
    const server = await serverWith({}, { is: 'hangs', at: 'rcpt' });
    const end = new AbortController();
    const carrying = carrierTo(server).send(message, end.signal);
    await server.fellSilent;
    end.abort();
    expect(await carrying).toMatchObject({ is: 'try-later' });
  });
});
