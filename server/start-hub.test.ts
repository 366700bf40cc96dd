import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SqliteLedger } from './adapters/ledger/sqlite-ledger.ts';
import { deviceFor } from './adapters/paper/devices.ts';
import { days } from './domain/hall-time/instant.ts';
import { setupFor } from './set-up.fixture.ts';
import { startHub } from './start-hub.ts';
import type { Hub } from './start-hub.ts';
import { isEnded, TestHub } from './transports/hub.fixture.ts';
import { welcomeText } from './welcome-text.ts';

let hub: TestHub;
beforeEach(async () => {
  hub = await TestHub.start();
});
afterEach(() => hub.stop());

/** The people shown in the terminal: NIK, day, month and year of birth, family card. */
const named = (of: Hub) => [...welcomeText(of).matchAll(/^ +(\d{16}) +(\d\d)-(\d\d)-(\d{4}) +(\d{16}) /gmu)];

async function someServer() {
  const other = createServer();
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  return { other, port };
}

/** Another hub on this machine, with its own folder. */
function besides(port: number) {
  const { clock, chance, log } = hub.hub.office;
  return {
    dataDir: join(hub.folder, 'lain'),
    hallId: null,
    port,
    host: '127.0.0.1',
    webRoot: null,
    clock,
    chance,
    log,
  };
}

describe('a plain start', () => {
  it('[ST1] runs a trial with a virtual printer, invented people, and a ready clerk for each counter', async () => {
    const { office, trial } = hub.hub;
    expect([office.trial, office.file.current.id]).toEqual([true, 'pariaman']);
    expect(office.file.current.printers.map(({ connection }) => connection.kind)).toEqual(['virtual', 'virtual']);
    expect(office.register.current()).toMatchObject({ people: 300, sourceName: 'orang rekaan' });
    expect(trial?.clerks.map(({ name }) => name)).toEqual([
      'front-office',
      'front-office-2',
      'back-office',
      'bansos-desk',
      'petugas-pengaduan',
      'pengawas',
      'admin',
    ]);
    for (const { name } of trial?.clerks ?? [])
      expect((await office.access.clerkByName(name))?.fullName).toMatch(/^(?:Petugas|Pengelola|Pengawas)/u);
  });

  it('[ST1] names in the terminal some of the invented who are listed, the same after another start', async () => {
    const first = named(hub.hub);
    expect(first).toHaveLength(3);
    for (const [, nik = '', day, month, year, kk] of first)
      expect(hub.hub.office.register.find(nik)?.person).toMatchObject({ kk, birthDate: `${year}-${month}-${day}` });
    hub.clock.time += days(3);
    await hub.hub.close();
    const again = await hub.startAgain();
    expect(named(again).map(([line]) => line)).toEqual(first.map(([line]) => line));
    await again.close();
  });

  it('[ST5] tells whoever asks before the hall is open that he is to wait, and his browser when to ask again', async () => {
    const { other, port } = await someServer();
    await new Promise((resolve) => void other.close(resolve));
    const asked = Promise.withResolvers<Response>();
    const second = await startHub({
      ...besides(port),
      deviceFor: (printer) => {
        asked.resolve(fetch(`http://127.0.0.1:${port}/kiosk/`));
        return deviceFor(printer);
      },
    });
    const answer = await asked.promise;
    expect([answer.status, answer.headers.get('Refresh')]).toEqual([503, '2']);
    expect(await answer.text()).toContain('Antrean sedang dimulai.');
    await second.close();
    expect(hub.faults).toEqual([]);
  });

  it('[DU7] shows the hall as it was where the disk is full in the morning, and turns the day once there is room', async () => {
    await hub.takeNumber();
    const { day } = hub.hub.office.live.hall;
    await hub.hub.close();
    hub.clock.time += days(1);
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    const append = vi.spyOn(SqliteLedger.prototype, 'append').mockRejectedValue(full);
    const again = await hub.startAgain();
    const { live, disk } = again.office;
    expect([live.hall.day, live.hall.visits.size, disk.trouble]).toEqual([day, 1, 'full']);
    append.mockRestore();
    await live.perform({ command: { type: 'close-day' }, commandId: null, answer: () => null });
    expect(live.hall.visits.size).toBe(0);
    await again.close();
  });

  it('[ST1] [DU2] makes a password and a set-up code anew each time', async () => {
    const first = hub.hub.trial;
    await hub.hub.close();
    const again = await hub.startAgain();
    expect(again.trial?.password).not.toBe(first?.password);
    expect(again.trial?.setupCode).not.toBe(first?.setupCode);
    const { access } = again.office;
    const clerk = await access.clerkByName('front-office');
    expect(await access.passwordFits(clerk?.id ?? '', first?.password ?? '')).toBe(false);
    expect(await access.passwordFits(clerk?.id ?? '', again.trial?.password ?? '')).toBe(true);
    await again.close();
    hub = await TestHub.start();
  });
});

describe('a start that is refused', () => {
  it('[ST4] on a folder that another hub is using, and touches nothing', async () => {
    const before = readdirSync(hub.folder).toSorted();
    await expect(hub.startAgain()).rejects.toThrow('sedang dipakai hub lain');
    expect(readdirSync(hub.folder).toSorted()).toEqual(before);
    expect((await hub.signIn(await hub.screen('counter'), 'front-office')).ok).toBe(true);
  });

  it('[ST4] on a port that is taken', async () => {
    const { other, port } = await someServer();
    const wish = besides(port);
    await expect(startHub(wish)).rejects.toThrow('EADDRINUSE');
    expect(existsSync(wish.dataDir)).toBe(false);
    other.close();
  });

  it('[DU8] [ST3] on a ledger whose hall file is lost: neither a trial nor a new beginning takes its place', async () => {
    const line = await hub.screen('counter');
    await line.emitWithAck('setup:begin', setupFor(hub));
    await hub.hub.close();
    const file = join(hub.folder, 'hall.json');
    renameSync(file, `${file}.lost`);
    const before = readdirSync(hub.folder).toSorted();
    expect(before, 'the beginning is over').not.toContain('.beginning');
    await expect(hub.startAgain()).rejects.toThrow('hilang, padahal buku besarnya');
    expect(readdirSync(hub.folder).toSorted()).toEqual(before);
    renameSync(`${file}.lost`, file);
    const found = await hub.startAgain();
    expect(found.trial).toBeNull();
    await found.close();
    hub = await TestHub.start();
  });

  it('[DU8] [ST3] not where real work was only about to begin', async () => {
    await hub.hub.close();
    for (const left of ['.beginning', 'hall.db']) writeFileSync(join(hub.folder, left), '');
    const again = await hub.startAgain();
    expect(again.trial).not.toBeNull();
    await again.close();
    hub = await TestHub.start();
  });

  it('[ST4] for another hall than the folder holds', async () => {
    const line = await hub.screen('counter');
    await line.emitWithAck('setup:begin', setupFor(hub));
    expect(await isEnded(line)).toBe(true);
    await hub.hub.close();
    const { clock, chance, log } = hub.hub.office;
    const options = { dataDir: hub.folder, port: 0, host: '127.0.0.1', webRoot: null, clock, chance, log };
    await expect(startHub({ ...options, hallId: 'banyuasin' })).rejects.toThrow(
      'ada balai "karangasem", bukan "banyuasin"',
    );
    const own = await startHub({ ...options, hallId: 'karangasem' });
    expect(own.trial).toBeNull();
    await own.close();
    hub = await TestHub.start();
  });
});
