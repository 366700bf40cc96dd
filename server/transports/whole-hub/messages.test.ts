import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CounterView } from '../../../contract/views/counter-view.ts';
import type { MessageTrouble } from '../../../contract/views/message-view.ts';
import { granted, refused } from '../../../contract/reply.ts';
import { MailServer } from '../../adapters/post/mail-server.fixture.ts';
import type { MessageAbout } from '../../domain/post/message.ts';
import { TestHub, viewOf } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

const PASSWORD = 'kata-sandi-surel';
const login = { user: 'layanan', pass: PASSWORD };
const aboutCase: MessageAbout = { is: 'case', caseId: 'case' };

let hub: TestHub;
let server: MailServer;
let admin: Line;

beforeAll(async () => {
  server = await new MailServer({ login }).start();
  hub = await TestHub.start();
  admin = await hub.clerk('admin');
  await setUpMail();
});
afterAll(async () => {
  await hub.stop();
  await server.stop();
});
afterEach(() => {
  server.mood = { is: 'well' };
  server.received.length = 0;
});

async function setUpMail(change: object | null = {}): Promise<void> {
  const reply = await admin.emitWithAck('settings:hall', {});
  if (!reply.ok) throw new Error(reply.refusal);
  const { hall, edition } = reply.value;
  const mail = {
    host: '127.0.0.1',
    port: server.port,
    security: 'none',
    user: login.user,
    from: 'layanan@contoh.go.id',
    ...change,
  };
  const { mail: _, ...others } = hall.post ?? {};
  const saved = await admin.emitWithAck('settings:save-hall', {
    hall: { ...hall, post: change === null ? others : { ...others, mail } },
    edition,
  });
  if (!saved.ok) throw new Error(saved.refusal);
}

const setSecret = (value: string | null) => admin.emitWithAck('secret:set', { name: 'mail-password', value });

async function write(about = aboutCase): Promise<string> {
  const { live, chance } = hub.hub.office;
  const messageId = chance.id();
  const command = { type: 'queue-message', messageId, medium: 'email', about, purpose: 'request-answered' } as const;
  const words = { messageId, to: 'warga@contoh.id', subject: 'Jawaban', text: 'Selesai.', letterId: null };
  await live.perform({ command, commandId: null, answer: () => null, messages: () => [words] });
  return messageId;
}

const reaches = (messageId: string, state: string) =>
  vi.waitFor(async () => expect((await hub.hub.office.outbox.message(messageId))?.state).toBe(state), 60_000);

async function troublesAt(line: Line): Promise<readonly MessageTrouble[]> {
  const { position } = hub.hub.office.live;
  const view = viewOf(line, (told) => 'messages' in told && told.revision > position); // not one that was already on its way
  await hub.takeNumber(); // an event in the hall sends every screen a view
  return ((await view) as Extract<CounterView, { is: 'at-counter' }>).messages;
}

const decide = (line: Line, messageId: string, answer: 'again' | 'done') =>
  line.emitWithAck('message:decide', { commandId: crypto.randomUUID(), messageId, answer });

describe('passwords', () => {
  it('[MS6] are set by an administrator and shown to nobody', async () => {
    expect(await setSecret(PASSWORD)).toEqual(granted(null));
    const told = [
      await admin.emitWithAck('settings:secrets', {}),
      await admin.emitWithAck('settings:hall', {}),
      hub.hub.office.access,
      hub.faults,
    ];
    expect(JSON.stringify(told)).not.toContain(PASSWORD);
    expect(told[0]).toMatchObject({ ok: true, value: { isSet: ['mail-password'] } });
    expect(readFileSync(join(hub.folder, 'trial', 'hall.json'), 'utf8')).not.toContain(PASSWORD);
    expect(readFileSync(join(hub.folder, 'trial', 'hall.db')).includes(PASSWORD)).toBe(false);
  });

  it('[MS6] are shown to no other server than the one they were set for, and on no way that is guarded less', async () => {
    const { secrets, access } = hub.hub.office;
    const elsewhere = [{ host: 'surel.contoh.id' }, { port: 2525 }, { security: 'starttls' }, null];
    for (const change of elsewhere) {
      await setSecret(PASSWORD);
      await setUpMail({ from: 'kantor@contoh.go.id' });
      expect(secrets.get('mail-password')).toBe(PASSWORD);
      await setUpMail(change);
      expect([change, secrets.get('mail-password')]).toEqual([change, null]);
      const [, gone] = await access.recorded({ before: null, what: null, count: 2 });
      expect(gone).toMatchObject({ what: 'secret-removed', subject: 'mail-password' });
      await setUpMail();
      expect(secrets.get('mail-password')).toBeNull();
    }
  });

  it('[MS6] stay where the other server could not be saved', async () => {
    const { secrets, file } = hub.hub.office;
    await setUpMail();
    await setSecret(PASSWORD);
    const change = vi.spyOn(file, 'change').mockRejectedValueOnce(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    await expect(setUpMail({ host: 'surel.contoh.id' })).rejects.toThrow('not-kept');
    expect([change.mock.calls.length, secrets.get('mail-password')]).toEqual([1, PASSWORD]);
    change.mockRestore();
  });

  it('[MS6] stay, all of them, where one could not be forgotten; one that was set meanwhile stays, too', async () => {
    const { secrets, file } = hub.hub.office;
    await setUpMail();
    const cloud = { phoneNumberId: '106540352242922', template: { name: 'ada', language: 'id' } };
    const post = { ...file.current.post, whatsapp: { number: '6281234567890', cloud } };
    await file.change({ ...file.current, post });
    await setSecret(PASSWORD);
    await secrets.set('whatsapp-token', 'EAAG');
    const now = await admin.emitWithAck('settings:hall', {});
    if (!now.ok) throw new Error(now.refusal);
    const { hall, edition } = now.value;
    const { post: _, ...withoutPost } = hall;
    const save = () => admin.emitWithAck('settings:save-hall', { hall: withoutPost, edition });
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const set = secrets.set.bind(secrets);
    const refuses = vi.spyOn(secrets, 'set').mockImplementationOnce(set).mockRejectedValueOnce(full);
    expect(await save()).toEqual(refused('not-kept', 'full'));
    refuses.mockRestore();
    expect([secrets.get('mail-password'), secrets.get('whatsapp-token')]).toEqual([PASSWORD, 'EAAG']);
    const change = vi.spyOn(file, 'change').mockImplementationOnce(async () => {
      await setSecret('yang baru');
      throw full;
    });
    expect(await save()).toEqual(refused('not-kept', 'full'));
    change.mockRestore();
    expect([secrets.get('mail-password'), secrets.get('whatsapp-token')]).toEqual(['yang baru', 'EAAG']);
    await secrets.set('whatsapp-token', null);
  });

  it.each(['', 'a\nb', 'x'.repeat(2_001)])('[DU3] that cannot be one are refused: %j', async (value) => {
    expect(await admin.emitWithAck('secret:set', { name: 'mail-password', value })).toEqual(
      refused('malformed-request'),
    );
  });
});

async function sendTest(medium: 'email' | 'whatsapp' = 'email', to = 'admin@contoh.id'): Promise<unknown> {
  const begun = await admin.emitWithAck('post:test', { medium, to });
  if (!begun.ok) throw new Error(begun.refusal);
  return vi.waitUntil(async () => {
    const told = await admin.emitWithAck('post:test-result', begun.value);
    return told.ok ? told.value : told;
  }, 60_000);
}

describe('a test message', () => {
  it('arrives, and the administrator is told so', async () => {
    await setSecret(PASSWORD);
    expect(await sendTest()).toEqual({ is: 'sent', why: null, said: '' });
    expect(server.received.map(({ to }) => to)).toEqual(['admin@contoh.id']);
  });

  it('is refused, and the administrator is told what the server said', async () => {
    await setSecret('keliru');
    const reply = await sendTest();
    expect(reply).toMatchObject({ is: 'try-later', why: 'sign-in-refused' });
    expect(JSON.stringify(reply)).toContain('535');
    expect(await sendTest('whatsapp', '6281234567890')).toMatchObject({ is: 'refused', why: 'not-set-up' });
  });
});

describe('a message that does not get out', () => {
  it('[MS7] is before the clerks with its reason and no address, and goes out when one of them says so', async () => {
    await setSecret(PASSWORD);
    server.mood = { is: 'refuses', at: 'rcpt', code: 550, words: 'no such user warga@contoh.id' };
    const messageId = await write();
    await reaches(messageId, 'failed');
    const troubles = await troublesAt(admin);
    expect(troubles).toMatchObject([
      { messageId, state: 'failed', why: 'address-refused', purpose: 'request-answered' },
    ]);
    expect(JSON.stringify(troubles)).not.toContain('contoh.id');
    const look = await admin.emitWithAck('message:look', { messageId });
    expect(look).toMatchObject({ ok: true, value: { said: expect.stringContaining('no such user') as string } });
    server.mood = { is: 'well' };
    expect(await decide(admin, messageId, 'again')).toEqual(granted(null));
    await reaches(messageId, 'sent');
    expect(server.received).toHaveLength(1);
    expect(await decide(admin, messageId, 'done')).toEqual(refused('unknown-message'));
    expect(await troublesAt(admin)).toEqual([]);
  });

  it('[MS7] about a complaint is no business of somebody without a part in complaints', async () => {
    await setSecret(PASSWORD);
    const clerk = await hub.clerk('front-office', 'front-office-1');
    server.mood = { is: 'refuses', at: 'rcpt', code: 550, words: 'no' };
    const messageId = await write({ is: 'complaint', complaintId: 'complaint' });
    await reaches(messageId, 'failed');
    const hasPart = (await troublesAt(clerk)).length > 0;
    expect([hasPart, (await troublesAt(admin)).length]).toEqual([false, 1]);
    expect(await decide(clerk, messageId, 'done')).toEqual(refused('unknown-message'));
    expect(await clerk.emitWithAck('message:look', { messageId })).toEqual(refused('unknown-message'));
    expect(await decide(admin, messageId, 'done')).toEqual(granted(null));
    await reaches(messageId, 'cancelled');
  });

  it('[MS3] for want of a password is sent once it is set and a clerk asks again', async () => {
    await setSecret(null);
    const messageId = await write();
    await reaches(messageId, 'failed');
    expect(await troublesAt(admin)).toMatchObject([{ why: 'not-set-up' }]);
    await setSecret(PASSWORD);
    await decide(admin, messageId, 'again');
    await reaches(messageId, 'sent');
  });
});
