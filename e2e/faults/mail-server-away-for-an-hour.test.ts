import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hallFileIn } from '../../server/adapters/hall-file/hall-folder.ts';
import { LivingHallFile } from '../../server/adapters/hall-file/living-hall-file.ts';
import { MailServer } from '../../server/adapters/post/mail-server.fixture.ts';
import type { OpenOffice } from '../../server/open-office.ts';
import { HandClock } from '../hand-clock.ts';
import { openAgain } from '../open-again.ts';
import { clear, hallWithMail, newFolder, write } from './support/mail-office.ts';

const RECIPIENTS = ['ana@contoh.id', 'ben@contoh.id', 'ana@contoh.id', 'citra@contoh.id'];

describe('a mail server that is away for an hour', () => {
  const clock = new HandClock('WIB', '2026-11-23 09:00');
  const folder = newFolder();
  const server = new MailServer();
  let opened: OpenOffice;
  let ids: string[];
  /** How often the hub tried in that hour, over all messages. */
  let tries: number;

  const stateOf = async (id: string) => (await opened.office.outbox.message(id))?.state;
  const attempts = async () => {
    const kept = await Promise.all(ids.map((id) => opened.office.outbox.message(id)));
    return kept.reduce((sum, message) => sum + (message?.attempts ?? 0), 0);
  };

  /** Advances the hour; the post room's timers check the clock at least this often. */
  async function pass(minutes: number): Promise<void> {
    for (let minute = 0; minute < minutes; minute++) {
      clock.pass(1);
      opened.office.postRoom.wake('email');
      await vi.waitFor(async () => {
        for (const id of ids) expect(await stateOf(id)).not.toBe('sending');
      }, 60_000);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  beforeAll(async () => {
    await server.start();
    await LivingHallFile.create(hallFileIn(folder), hallWithMail(server.port));
    await server.stop();
    opened = await openAgain(folder, clock);
    ids = [];
    for (const to of RECIPIENTS) ids.push(await write(opened, to));
    await pass(30);
    // Halfway through, the hub itself is stopped and restarted.
    await opened.close();
    opened = await openAgain(folder, clock);
    await pass(30);
    tries = await attempts();
    await server.start();
    await pass(65);
  });
  afterAll(async () => {
    await opened.close();
    await server.stop();
    clear(folder);
  });

  it('[MS3] is tried again with growing pauses, not at every look', () => {
    expect(tries).toBeGreaterThan(3);
    expect(tries).toBeLessThan(20);
  });

  it('[MS1][MS2] gets every message once when it is back', async () => {
    expect(await Promise.all(ids.map(stateOf))).toEqual(RECIPIENTS.map(() => 'sent'));
    expect(server.received.map(({ to }) => to).toSorted()).toEqual(RECIPIENTS.toSorted());
  });

  it('[MS4] gets them in the order in which they were written', () => {
    const bearing = server.received.map(({ raw }) => /^Message-ID: <(.+)@/im.exec(raw)?.[1]);
    expect(bearing).toEqual(ids);
  });

  it('[MS7] leaves nothing before the clerks', () => {
    expect([...opened.office.live.hall.messages.keys()]).toEqual([]);
  });
});
