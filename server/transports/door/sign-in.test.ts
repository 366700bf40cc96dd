import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { doorTimes } from '../../application/access/office-access.ts';
import { instantOf } from '../../domain/hall-time/zone.ts';
import { waitAfter } from '../../application/access/sign-in-tries.ts';
import type { Recount } from '../../ports/door.ts';
import { TestHub, heard, viewOf } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

const HOUR = 3_600_000;

let hub: TestHub;
const inOneHall = () => {
  beforeAll(async () => {
    hub = await TestHub.start();
  });
  afterAll(() => hub.stop());
};

const wrongly = (line: Line, name: string) =>
  line.emitWithAck('clerk:sign-in', { name, password: 'bukan ini', counterId: null, takeOver: false });

async function tryWrongly(line: Line, name: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) expect(await wrongly(line, name)).toEqual(refused('wrong-name-or-password'));
}

const works = (line: Line) => line.emitWithAck('clerk:sessions', {});

async function pass(ms: number): Promise<void> {
  hub.clock.time += ms;
  await Promise.resolve();
}

/** Every few beats all sessions are checked; resolves right after such a check. */
async function aRound(): Promise<void> {
  const { door } = hub.hub.office;
  const look = vi.spyOn(door, 'session');
  await vi.waitFor(() => expect(look).toHaveBeenCalled(), { timeout: 60_000 });
  look.mockRestore();
}

describe('who guesses', () => {
  inOneHall();

  it('[AC3] waits twice as long after each wrong password, and never for more than a quarter of an hour', async () => {
    const line = await hub.screen('counter');
    await tryWrongly(line, 'bansos-desk', 5);
    for (const seconds of [30, 60, 120, 240, 480, 900, 900]) {
      expect(await hub.signIn(line, 'bansos-desk')).toEqual(refused('too-many-tries', String(seconds)));
      await pass(seconds * 1_000 - 1);
      expect(await wrongly(line, 'bansos-desk')).toEqual(refused('too-many-tries', '1'));
      await pass(1);
      await tryWrongly(line, 'bansos-desk', 1);
    }
    await pass(15 * 60_000);
    expect((await hub.signIn(line, 'bansos-desk')).ok).toBe(true);
  });

  it('[AC3] many at once are counted before any is tried', async () => {
    const line = await hub.screen('counter');
    const said = await Promise.all(Array.from({ length: 30 }, () => wrongly(line, 'back-office')));
    expect(said.filter((reply) => !reply.ok && reply.refusal === 'wrong-name-or-password')).toHaveLength(5);
  });

  it('[AC3] at one computer after another name waits at that computer, whatever the names', async () => {
    const line = await hub.screen('counter');
    for (let i = 0; i < 21; i++) await tryWrongly(line, `siapa-${i}`, 1);
    expect(await hub.signIn(line, 'front-office')).toEqual(refused('too-many-tries', '30'));
    expect((await hub.signIn(await hub.screen('counter'), 'front-office')).ok).toBe(true);
  });

  it('[AC3] from elsewhere does not keep a clerk out of the own computer', async () => {
    const own = await hub.clerk('front-office-2');
    await own.emitWithAck('clerk:sign-out', {});
    const elsewhere = await hub.screen('counter');
    await tryWrongly(elsewhere, 'front-office-2', 5);
    expect(await wrongly(elsewhere, 'front-office-2')).toEqual(refused('too-many-tries', '30'));
    expect((await hub.signIn(own, 'front-office-2')).ok).toBe(true);
  });

  it('[AC3] at a browser that is not paired keeps nobody out of a computer of the hall, and a right guess is on record as such', async () => {
    const stranger = hub.line({ role: 'counter' });
    await heard(stranger, 'paired');
    await tryWrongly(stranger, 'petugas-pengaduan', 4);
    expect(await hub.signIn(stranger, 'petugas-pengaduan')).toEqual(refused('not-paired'));
    const { access } = hub.hub.office;
    const [guessed] = await access.recorded({ before: null, what: ['sign-in-unpaired'], count: 1 });
    expect(guessed?.subject).toBe((await access.clerkByName('petugas-pengaduan'))?.id);
    await tryWrongly(stranger, 'petugas-pengaduan', 5);
    expect(await wrongly(stranger, 'petugas-pengaduan')).toEqual(refused('too-many-tries', '30'));
    expect((await hub.signIn(await hub.screen('counter'), 'petugas-pengaduan')).ok).toBe(true);
    await pass(60_000);
  });

  it('[AC3] leaves no name in clear, as it could be a password in the wrong field; each vain try is on record', async () => {
    await tryWrongly(await hub.screen('counter'), 'KataSandiSaya', 1);
    const { access, door } = hub.hub.office;
    const noted = vi.fn<Recount>((known) => known);
    await door.recount(['KataSandiSaya', hub.hub.office.mark('name katasandisaya')], noted);
    expect(noted).toHaveBeenCalledWith([undefined, expect.objectContaining({ count: 1 })]);
    const [failed] = await access.recorded({ before: null, what: ['sign-in-failed'], count: 1 });
    expect(failed).toMatchObject({ clerkId: null, subject: '-' });
  });

  it('[AC3] the waits themselves', () => {
    expect([0, 4, 5, 6, 9, 10, 60].map((count) => waitAfter(count, { free: 4, longest: 15 * 60_000 }))).toEqual([
      0, 0, 30_000, 60_000, 480_000, 900_000, 900_000,
    ]);
  });

  it('[AC3] begins anew after half a day without a wrong one', async () => {
    const line = await hub.screen('counter');
    await tryWrongly(line, 'pengawas', 5);
    await pass(12 * HOUR + 1);
    await tryWrongly(line, 'pengawas', 4);
    expect(await wrongly(line, 'pengawas')).toEqual(refused('wrong-name-or-password'));
  });

  it('[AC3] is not forgotten by a hub that starts again, and a clock set back keeps nobody out for long', async () => {
    const line = await hub.screen('counter');
    await tryWrongly(line, 'bansos-desk', 5);
    hub.hangUp();
    await hub.hub.close();
    const again = await hub.startAgain();
    const { door } = again.office;
    const { tryDoor } = await import('../../application/access/sign-in-tries.ts');
    const keys = [{ key: again.office.mark('name bansos-desk'), free: 4, longest: 15 * 60_000 }];
    expect(await tryDoor(door, keys, hub.clock.now())).toEqual({ waitMs: 30_000 });
    expect(await tryDoor(door, keys, hub.clock.now() - 30 * 24 * HOUR)).toEqual({ waitMs: 30_000 });
    expect(await tryDoor(door, keys, hub.clock.now() - 30 * 24 * HOUR + 30_000)).toEqual({ waitMs: 0 });
    await again.close();
  });
});

describe('a session', () => {
  inOneHall();

  it('[AC4] ends after two hours of silence', async () => {
    const line = await hub.clerk('front-office');
    hub.steady.skip(doorTimes(hub.hub.office).endsAfter + 1);
    expect(await works(line)).toEqual(refused('not-signed-in'));
  });

  it('[AC4] ends with the day on which it began', async () => {
    hub.clock.time = instantOf('2026-11-23', '17:00', 'WIB');
    const line = await hub.clerk('front-office');
    await pass(7 * HOUR - 1);
    expect((await works(line)).ok).toBe(true);
    await pass(1);
    expect(await works(line)).toEqual(refused('not-signed-in'));
  });

  it('[AC4] lasts twelve hours at most', async () => {
    hub.clock.time = instantOf('2026-11-25', '05:00', 'WIB');
    const line = await hub.clerk('front-office');
    await pass(12 * HOUR);
    expect((await works(line)).ok).toBe(true);
    await pass(1);
    expect(await works(line)).toEqual(refused('not-signed-in'));
  });

  it('[AC4] that is over is told to a screen that asks for nothing', async () => {
    const line = await hub.clerk('front-office');
    const told = heard(line, 'session-ended');
    hub.steady.skip(doorTimes(hub.hub.office).endsAfter + 1);
    await told;
    const [over] = await hub.hub.office.access.recorded({ before: null, what: ['session-over'], count: 1 });
    expect(over).toBeDefined();
  });

  it('[AC5] is listed for its clerk, who signs out everywhere else', async () => {
    const [here, there] = [await hub.clerk('front-office'), await hub.clerk('front-office')];
    await hub.clerk('back-office');
    const listed = await works(here);
    const sessions = listed.ok ? listed.value.sessions : [];
    expect(sessions.map(({ isThis, device }) => [isThis, device])).toEqual([
      [false, 'layar uji'],
      [true, 'layar uji'],
    ]);
    const told = heard(there, 'session-ended');
    expect(await here.emitWithAck('clerk:end-sessions', {})).toEqual(granted(null));
    await told;
    expect(await works(there)).toEqual(refused('not-signed-in'));
    expect((await works(here)).ok).toBe(true);
  });

  it('[AC5] is listed for the administrator, who ends it', async () => {
    const clerk = await hub.clerk('front-office', 'front-office-1');
    const administrator = await hub.clerk('admin');
    const listed = await administrator.emitWithAck('settings:sessions', {});
    const his = listed.ok ? listed.value.find(({ counter }) => counter !== null) : undefined;
    expect(his).toMatchObject({ clerk: 'Petugas Front Office', counter: { id: 'Front Office 1' }, isLocked: false });
    const told = heard(clerk, 'session-ended');
    expect(await administrator.emitWithAck('session:end', { sessionId: his?.id ?? '' })).toEqual(granted(null));
    await told;
    expect(await administrator.emitWithAck('session:end', { sessionId: his?.id ?? '' })).toEqual(
      refused('unknown-session'),
    );
    expect(await clerk.emitWithAck('clerk:sign-out', {})).toEqual(refused('not-signed-in'));
  });

  it('[DU2] of who has other rights shows him at once what they are now, where nobody asks for anything', async () => {
    const [administrator, clerk] = [await hub.clerk('admin'), await hub.clerk('front-office-2')];
    const told = await administrator.emitWithAck('settings:clerks', {});
    const was = told.ok && told.value.find(({ name }) => name === 'front-office-2');
    if (!was) throw new Error('nobody of that name');
    await aRound();
    let beats = 0;
    clerk.on('beat', () => (beats += 1));
    const shown = viewOf(clerk, (view) => 'clerk' in view && view.clerk.rights.length === 0);
    const { id: clerkId, ...rest } = was;
    const change = { ...rest, clerkId, rights: [], was, password: null };
    expect(await administrator.emitWithAck('clerk:save', change)).toEqual(granted(null));
    await shown;
    expect(beats).toBeLessThan(4);
    await hub.hub.office.access.changeClerk(was, null);
  });

  it('[DU2] [AC5] of who is removed, or changes his password elsewhere, ends at once where nobody asks for anything', async () => {
    const { access } = hub.hub.office;
    const [administrator, removed] = [await hub.clerk('admin'), await hub.clerk('back-office')];
    const [here, there] = [await hub.clerk('front-office-2'), await hub.clerk('front-office-2')];
    const clerkId = (await access.clerkByName('back-office'))?.id ?? '';
    const change = { password: hub.hub.trial?.password ?? '', next: 'payung hijau di rak' };
    await aRound();
    let beats = 0;
    here.on('beat', () => (beats += 1));
    const [removedIsTold, thereIsTold] = [heard(removed, 'session-ended'), heard(there, 'session-ended')];
    expect(await administrator.emitWithAck('clerk:remove', { clerkId })).toEqual(granted(null));
    await removedIsTold;
    expect(await here.emitWithAck('clerk:change-password', change)).toEqual(granted(null));
    await thereIsTold;
    expect(beats).toBeLessThan(4);
  });

  it('[AC5] [AC6] outlives only here the password that its clerk changes, and the old one must be known', async () => {
    const [here, there] = [await hub.clerk('front-office'), await hub.clerk('front-office')];
    const password = hub.hub.trial?.password ?? '';
    const change = (old: string, next: string) => here.emitWithAck('clerk:change-password', { password: old, next });
    expect(await change('bukan ini', 'payung hijau di rak')).toEqual(refused('wrong-name-or-password'));
    expect(await change(password, 'dinassosial1')).toEqual(refused('weak-password', 'common'));
    expect(await change(password, 'payung hijau di rak')).toEqual(granted(null));
    expect((await works(here)).ok).toBe(true);
    expect(await works(there)).toEqual(refused('not-signed-in'));
    const wish = { name: 'front-office', password: 'payung hijau di rak', counterId: null, takeOver: false };
    expect((await there.emitWithAck('clerk:sign-in', wish)).ok).toBe(true);
  });
});
