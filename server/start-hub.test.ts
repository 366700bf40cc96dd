import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../contract/reply.ts';
import type { Setup } from '../contract/requests/setup-requests.ts';
import { SqliteLedger } from './adapters/ledger/sqlite-ledger.ts';
import { deviceFor } from './adapters/paper/devices.ts';
import { fetchKey } from './adapters/vault/key-place.ts';
import { keyLines } from './adapters/vault/key-text.ts';
import { ensureVault, openVault } from './adapters/vault/vault.ts';
import { days } from './domain/hall-time/instant.ts';
import { startHub } from './start-hub.ts';
import { TestHub, heard } from './transports/hub.fixture.ts';

let hub: TestHub;
beforeEach(async () => {
  hub = await TestHub.start();
});
afterEach(() => hub.stop());

const password = 'kata sandi administrator';
const setupWith = (code: string): Setup => ({
  code,
  fromHall: 'karangasem',
  shownName: 'Dinas Sosial Kabupaten Contoh',
  administrator: { name: 'kepala', password },
  printer: { kind: 'virtual' },
  printerModel: hub.hub.office.file.current.printers[0]?.model ?? '',
  sheetLine: linesOfSheet().at(-1) ?? '',
});

/** As they stand on the recovery sheet of the hall that is to begin. */
const linesOfSheet = () => keyLines(fetchKey(ensureVault(hub.folder).place));

async function someServer() {
  const other = createServer();
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  return { other, port };
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

  it('[ST5] tells whoever asks before the hall is open that he is to wait, and his browser when to ask again', async () => {
    const { other, port } = await someServer();
    await new Promise((resolve) => void other.close(resolve));
    const asked = Promise.withResolvers<Response>();
    const { clock, chance, log } = hub.hub.office;
    const second = await startHub({
      ...{
        dataDir: join(hub.folder, 'lain'),
        hallId: null,
        port,
        host: '127.0.0.1',
        webRoot: null,
        clock,
        chance,
        log,
      },
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

describe('the beginning of real work', () => {
  it('[ST3] wants the code of this start, and one of the halls', async () => {
    const line = await hub.screen('counter');
    expect(await line.emitWithAck('setup:begin', setupWith('SALAH'))).toEqual(refused('unknown-code'));
    const code = hub.hub.trial?.setupCode ?? '';
    expect(await line.emitWithAck('setup:begin', { ...setupWith(code), fromHall: 'padang' })).toEqual(
      refused('unknown-hall'),
    );
    expect(hub.hub.office.trial).toBe(true);
  });

  it('[ST3] [DU2] lets nobody guess the code', async () => {
    const line = await hub.screen('counter');
    for (let i = 0; i < 10; i++) await line.emitWithAck('setup:begin', setupWith(`SALAH${i}`));
    const right = setupWith(hub.hub.trial?.setupCode ?? '');
    expect(await line.emitWithAck('setup:begin', right)).toEqual(refused('too-many-tries'));
  });

  it('[ST3] leaves nothing of the trial, and lets the administrator go on where he sits', async () => {
    const line = await hub.screen('counter');
    const gone = new Promise((resolve) => line.once('disconnect', resolve));
    const begun = await line.emitWithAck('setup:begin', setupWith(hub.hub.trial?.setupCode ?? ''));
    if (!begun.ok) throw new Error(begun.refusal);
    await gone;
    const { office } = hub.hub;
    expect([office.trial, office.file.current.id, office.live.hall.visits.size]).toEqual([false, 'karangasem', 0]);
    expect(office.file.current.agency.shownName).toBe('Dinas Sosial Kabupaten Contoh');
    expect((await office.access.clerks()).map(({ name }) => name)).toEqual(['kepala']);
    expect(office.register.current()).toBeNull();
    expect(existsSync(join(hub.folder, 'trial'))).toBe(false);
    const again = hub.line({ role: 'counter', ...begun.value });
    expect(await heard(again, 'view')).toMatchObject({ is: 'without-counter', hall: { trial: false } });
    expect(await again.emitWithAck('setup:begin', setupWith('APA SAJA'))).toEqual(refused('not-a-trial'));
  });

  it('[ST3] happens once, whoever asks at the same moment: the same press again is answered alike, another is refused', async () => {
    const setup = setupWith(hub.hub.trial?.setupCode ?? '');
    const other = { ...setup, fromHall: 'pariaman', administrator: { name: 'lain', password } };
    const lines = await Promise.all([1, 2, 3].map(() => hub.screen('counter')));
    const gone = Promise.all(lines.map((line) => new Promise((resolve) => line.once('disconnect', resolve))));
    const replies = await Promise.all(
      lines.map((line, at) => line.emitWithAck('setup:begin', at === 2 ? other : setup)),
    );
    const [first, again, another] = replies;
    expect([first?.ok, again, another]).toEqual([true, first, refused('not-a-trial')]);
    await gone;
    const { office } = hub.hub;
    expect([office.trial, office.file.current.id]).toEqual([false, 'karangasem']);
    expect((await office.access.clerks()).map(({ name }) => name)).toEqual(['kepala']);
    expect(hub.faults).toEqual([]);
  });

  it('[AR9] wants the last line of the recovery sheet of the key that the hall will have', async () => {
    await hub.hub.office.hallKey.sheet(); // what draws it is loaded by now: no line here waits for that
    const line = await hub.screen('counter');
    const gone = new Promise((resolve) => line.once('disconnect', resolve));
    const code = hub.hub.trial?.setupCode ?? '';
    const about = { shownName: 'Dinas Sosial Kabupaten Contoh' };
    expect(await line.emitWithAck('setup:key-sheet', { ...about, code: 'SALAH' })).toEqual(refused('unknown-code'));
    expect(existsSync(join(hub.folder, 'keys.json')), 'no key for whoever has no code').toBe(false);
    const sheet = await line.emitWithAck('setup:key-sheet', { ...about, code });
    if (!sheet.ok) throw new Error(sheet.refusal);
    expect(Buffer.from(sheet.value.pdf, 'base64').toString('latin1', 0, 5)).toBe('%PDF-');
    for (const sheetLine of [linesOfSheet()[0] ?? '', 'AAAAA-AAAAA']) {
      expect(await line.emitWithAck('setup:begin', { ...setupWith(code), sheetLine })).toEqual(refused('sheet-wanted'));
    }
    expect([hub.hub.office.trial, existsSync(join(hub.folder, 'hall.json'))]).toEqual([true, false]);

    const typed = { ...setupWith(code), sheetLine: (linesOfSheet().at(-1) ?? '').toLowerCase() };
    const begun = await line.emitWithAck('setup:begin', typed);
    if (!begun.ok) throw new Error(begun.refusal);
    await gone;
    expect(openVault(hub.folder).keyId, 'the key whose sheet was printed').toBe(sheet.value.keyId);
    const administrator = hub.line({ role: 'counter', ...begun.value });
    await heard(administrator, 'view');
    expect(await administrator.emitWithAck('settings:key', {})).toMatchObject({
      value: { keyId: sheet.value.keyId, sheetKeptAt: hub.clock.now() },
    });
  });

  it.each([
    [{ kind: 'tcp' as const, host: '192.168.1.300', port: 9100 }, 'printer.host: a network number has four parts'],
    [{ kind: 'file' as const, path: '/srv/not-a-printer' }, 'printer.path: name a device under /dev'],
    [{ kind: 'file' as const, path: '/dev/../srv/not-a-printer' }, 'printer.path: name a device under /dev'],
  ])('[ST3] with a printer that cannot be reached so is refused: %j', async (printer, sentence) => {
    const line = await hub.screen('counter');
    const broken = { ...setupWith(hub.hub.trial?.setupCode ?? ''), printer };
    expect(await line.emitWithAck('setup:begin', broken)).toMatchObject({
      refusal: 'broken-hall-file',
      detail: expect.stringContaining(sentence) as string,
    });
    expect([hub.hub.office.trial, existsSync(join(hub.folder, 'hall.json'))]).toEqual([true, false]);
  });

  it('[ST3] that names a printer model nobody knows is refused, and the trial is as it was', async () => {
    const before = structuredClone(hub.hub.office.file.current);
    const line = await hub.screen('counter');
    const broken = { ...setupWith(hub.hub.trial?.setupCode ?? ''), printerModel: 'printer-yang-tidak-ada' };
    const refusal = refused('broken-hall-file', 'printerModel: no such model is known');
    expect(await line.emitWithAck('setup:begin', broken)).toEqual(refusal);
    expect([hub.hub.office.trial, hub.hub.office.file.current]).toEqual([true, before]);
    expect(existsSync(join(hub.folder, 'hall.json'))).toBe(false);
  });

  it('[ST3] that breaks off leaves the trial as it was, and can be tried again', async () => {
    await hub.stop();
    hub = await TestHub.start((printer) => {
      if (printer.connection.kind === 'usb') throw new Error('no such way to a printer on this machine');
      return deviceFor(printer);
    });
    const line = await hub.screen('counter');
    const setup = setupWith(hub.hub.trial?.setupCode ?? '');
    expect(await line.emitWithAck('setup:begin', { ...setup, printer: { kind: 'usb' } })).toEqual(refused('hub-fault'));
    expect(existsSync(join(hub.folder, 'hall.json'))).toBe(false);
    expect((await hub.signIn(line, 'front-office')).ok).toBe(true);
    expect((await line.emitWithAck('setup:begin', setup)).ok).toBe(true);
  });

  it('[DU2] lets a new screen in by the code it shows, and by no other', async () => {
    const first = await hub.screen('counter');
    const gone = new Promise((resolve) => first.once('disconnect', resolve));
    const begun = await first.emitWithAck('setup:begin', setupWith(hub.hub.trial?.setupCode ?? ''));
    if (!begun.ok) throw new Error(begun.refusal);
    await gone;
    const administrator = hub.line({ role: 'counter', ...begun.value });
    await heard(administrator, 'view');
    const display = hub.line({ role: 'display' });
    const { code } = await heard(display, 'pairing');
    const places = hub.hub.office.file.current.displays;
    const wish = { code, name: 'Layar', place: places[0]?.id ?? null };
    const wrong = code.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'));
    expect(await administrator.emitWithAck('device:pair', { ...wish, code: wrong })).toEqual(refused('unknown-code'));
    expect(await administrator.emitWithAck('device:pair', { ...wish, place: 'kiosk-1' })).toEqual(
      refused('unknown-device', 'display'),
    );
    const paired = heard(display, 'paired');
    const twice = await Promise.all([1, 2].map(() => administrator.emitWithAck('device:pair', wish)));
    expect(twice).toEqual([granted(expect.anything()), refused('unknown-code')]);
    expect(await heard(hub.line({ role: 'display', ...(await paired) }), 'view')).toMatchObject({
      display: { id: places[0]?.id },
    });
    expect(await first.connect().emitWithAck('setup:halls', {})).toEqual(granted(expect.any(Array)));
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
    const { clock, chance, log } = hub.hub.office;
    const folder = join(hub.folder, 'lain');
    const start = startHub({
      dataDir: folder,
      hallId: null,
      port,
      host: '127.0.0.1',
      webRoot: null,
      clock,
      chance,
      log,
    });
    await expect(start).rejects.toThrow('EADDRINUSE');
    expect(existsSync(folder)).toBe(false);
    other.close();
  });

  it('[DU8] [ST3] on a ledger whose hall file is lost: neither a trial nor a new beginning takes its place', async () => {
    const line = await hub.screen('counter');
    await line.emitWithAck('setup:begin', setupWith(hub.hub.trial?.setupCode ?? ''));
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
    const gone = new Promise((resolve) => line.once('disconnect', resolve));
    await line.emitWithAck('setup:begin', setupWith(hub.hub.trial?.setupCode ?? ''));
    await gone;
    await hub.hub.close();
    const { clock, chance, log } = hub.hub.office;
    const options = { dataDir: hub.folder, port: 0, host: '127.0.0.1', webRoot: null, clock, chance, log };
    await expect(startHub({ ...options, hallId: 'banyuasin' })).rejects.toThrow(
      'holds the hall "karangasem", not "banyuasin"',
    );
    const own = await startHub({ ...options, hallId: 'karangasem' });
    expect(own.trial).toBeNull();
    await own.close();
    hub = await TestHub.start();
  });
});
