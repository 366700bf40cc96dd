import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { MailServer } from '../../server/adapters/post/mail-server.fixture.ts';
import type { CounterView } from '../../contract/views/counter-view.ts';
import { HandClock } from '../hand-clock.ts';
import { KillableHub } from '../killable-hub.ts';
import { openAgain } from '../open-again.ts';
import { layOutRealHall } from '../real-hall.ts';
import { hallWithMail, write } from './support/mail-office.ts';
import { administrator, signedIn } from './support/signed-in.ts';
import type { StubbornScreen } from './support/stubborn-screen.ts';

const AT = '2026-11-23 09:00';

describe('a hub killed while the mail server has the message in its hands', () => {
  const hub = new KillableHub({ hallId: 'pariaman', webRoot: null });
  const server = new MailServer();
  let desk: StubbornScreen;
  let messageId: string;
  let found: CounterView | null;

  const stateNow = async (): Promise<string | undefined> => {
    const opened = await openAgain(hub.dataDir, new HandClock('WIB', AT));
    const kept = await opened.office.outbox.message(messageId);
    await opened.close();
    return kept?.state;
  };

  beforeAll(async () => {
    await server.start();
    const clock = new HandClock('WIB', AT);
    const keys = await layOutRealHall(hub.dataDir, hallWithMail(server.port), clock);
    await server.stop();
    const opened = await openAgain(hub.dataDir, clock);
    messageId = await write(opened, 'ana@contoh.id');
    await opened.close();

    // It accepts the message to its last byte, and never answers.
    server.mood = { is: 'hangs', at: 'data-end' };
    await server.start();
    await hub.start(AT);
    await vi.waitUntil(() => server.received.length === 1, 60_000);
    await hub.kill();
    server.mood = { is: 'well' };
    await hub.start(AT);

    desk = await signedIn(hub.url, keys, administrator);
    found = await desk.firstView();
  });
  afterAll(async () => {
    desk.close();
    await hub.clear();
    await server.stop();
  });

  it('[MS2] sends it to nobody by itself: perhaps it has arrived', () => {
    expect(server.received).toHaveLength(1);
    expect(found).toMatchObject({ messages: [{ messageId, state: 'unknown', why: 'restarted' }] });
  });

  it('[MS2] sends it again when a clerk says so, and the same id says that it is the same message', async () => {
    const payload = { commandId: crypto.randomUUID(), messageId, answer: 'again' } as const;
    expect(await desk.ask('message:decide', payload)).toEqual({ ok: true, value: null });
    await vi.waitFor(() => expect(server.received).toHaveLength(2), 60_000);
    const ids = server.received.map(({ raw }) => /^Message-ID: (.+)$/im.exec(raw)?.[1]);
    expect(ids[0]).toBe(ids[1]);
    const unsettled = async () => (await fetch(`${hub.url}/metrics`)).text();
    await expect.poll(unsettled).toMatch(/# TYPE antrean_messages gauge\n(?!antrean_messages)/);
    await hub.kill();
    expect(await stateNow()).toBe('sent');
  });
});
