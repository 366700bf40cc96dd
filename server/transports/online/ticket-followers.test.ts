import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { visitOfToken } from '../../application/online/ticket.ts';
import type { FollowedVisit } from '../../application/online/ticket.ts';
import { hours } from '../../domain/hall-time/instant.ts';
import { TestHub } from '../hub.fixture.ts';
import { TicketFollowers } from './ticket-followers.ts';

let hub: TestHub;
let followers: TicketFollowers;
const TOKEN = 'the-token-of-the-followed-ticket';

beforeEach(async () => {
  hub = await TestHub.start();
  followers = new TicketFollowers(() => hub.hub.office);
  await hub.takeNumber(TOKEN);
});
afterEach(async () => {
  followers.close();
  await hub.stop();
});

async function phone(language: 'id' | 'en' = 'id', watched = (visit: FollowedVisit) => visit) {
  const visit = await visitOfToken(hub.hub.office, TOKEN);
  const stream = visit && followers.follow(watched(visit), TOKEN, language);
  return stream?.getReader() ?? null;
}

const read = async (reader: Awaited<ReturnType<typeof phone>>) =>
  new TextDecoder().decode((await reader?.read())?.value);

/** The first event that contains these words: a later follower may have caused one more event for the others. */
async function heard(reader: Awaited<ReturnType<typeof phone>>, words: string): Promise<string> {
  for (;;) {
    const said = await read(reader);
    if (said === '' || said.includes(words)) return said;
  }
}

describe('telephones that follow a ticket', () => {
  it('[ON5] are told at once how it stands, each in its language', async () => {
    expect(await read(await phone())).toContain('Anda berikutnya');
    expect(await read(await phone('en'))).toContain('You are next');
  });

  it('[ON5] are told when the hall changes, and the ticket is reckoned once for all of them', async () => {
    /** The telephones whose own visit was looked at. */
    const reckoned = new Set<number>();
    const watchedBy = (phoneNumber: number) => (visit: FollowedVisit) =>
      new Proxy(visit, {
        get: (of, part) => {
          reckoned.add(phoneNumber);
          return Reflect.get(of, part) as unknown;
        },
      });
    const phones = await Promise.all(Array.from({ length: 5 }, (_, i) => phone('id', watchedBy(i))));
    await Promise.all(phones.map(read));
    const [visit] = hub.hub.office.live.hall.visits.values();
    const clerk = await hub.clerk('front-office', 'front-office-1');
    followers.wake();
    await clerk.emitWithAck('counter:call-next', { commandId: hub.hub.office.chance.id() } as never);
    followers.wake();
    const said = await Promise.all(phones.map((each) => heard(each, 'Nomor Anda dipanggil')));
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toContain('Nomor Anda dipanggil');
    expect(said[0]).toContain(visit?.number);
    expect(reckoned.size).toBe(1);
  });

  it('[ON12] read a call aloud at once, a new place in the line politely, and never the time of the update', async () => {
    const page = await (await fetch(`${hub.hub.url}/t/${TOKEN}`)).text();
    expect(page).toMatch(/<div id="ticket" aria-live="polite"/);
    expect(page).toMatch(/data-updated aria-live="off"/);
    const reader = await phone();
    expect(await heard(reader, 'Anda berikutnya')).not.toMatch(/role=|assertive/);
    const clerk = await hub.clerk('front-office', 'front-office-1');
    await clerk.emitWithAck('counter:call-next', { commandId: hub.hub.office.chance.id() } as never);
    followers.wake();
    expect(await heard(reader, 'Nomor Anda dipanggil')).toContain('role=\\"alert\\"');
  });

  it('[LA1] of an unknown number can be read in English, too, whatever stood in the address', async () => {
    const lost = await fetch(`${hub.hub.url}/t/${encodeURIComponent('tidak"ada')}`);
    expect(lost.status).toBe(404);
    expect(await lost.text()).toContain('<a class="tongue" href="/t/tidak%22ada?bahasa=en" lang="en"');
    const english = await (await fetch(`${hub.hub.url}/t/tidak%22ada?bahasa=en`)).text();
    expect(english).toContain('Number not found');
    expect(english).toContain('<a class="tongue" href="/t/tidak%22ada" lang="id"');
  });

  it('[CA12] are told that their number has expired with the day, and are not asked how it was', async () => {
    const reader = await phone();
    await read(reader);
    const { office } = hub.hub;
    hub.clock.time += hours(24);
    await office.live.perform({ command: { type: 'close-day' }, commandId: null, answer: () => null });
    followers.wake();
    const said = await heard(reader, 'tidak berlaku lagi');
    expect(said).toContain('ambil nomor baru');
    expect(said).not.toMatch(/Terima kasih|survei/);
    const later = await (await fetch(`${hub.hub.url}/t/${TOKEN}`)).text();
    expect(later).toContain('tidak berlaku lagi');
    expect(later).not.toMatch(/Terima kasih|survei/);
  });

  it('[ON5] that have gone are followed no longer, and more than a ticket has owners are not', async () => {
    const readers = await Promise.all(Array.from({ length: 9 }, () => phone()));
    expect(readers.filter((each) => each === null)).toHaveLength(1);
    await Promise.all(readers.map(async (each) => each?.cancel()));
    expect(followers.phones).toBe(0);
  });

  it('[ON5] are two thousand in all, and one more once one of them has gone', async () => {
    const visit = await visitOfToken(hub.hub.office, TOKEN);
    if (!visit) throw new Error('there is no ticket');
    const follow = (nth: number) => followers.follow(visit, `ticket ${Math.floor(nth / 8)}`, 'id');
    const all = Array.from({ length: 2_000 }, (_, nth) => follow(nth));
    expect([all.includes(null), follow(2_000)]).toEqual([false, null]);
    await all[0]?.cancel();
    expect(follow(2_000)).not.toBeNull();
  });

  it('[ON5] that read no more are let go', async () => {
    await phone();
    for (let nth = 0; nth < 40 && followers.phones > 0; nth++) followers.beat();
    expect(followers.phones).toBe(0);
  });
});
