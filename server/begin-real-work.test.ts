import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { granted, refused } from '../contract/reply.ts';
import { deviceFor } from './adapters/paper/devices.ts';
import { openVault } from './adapters/vault/vault.ts';
import { linesOfSheet, password, setupFor } from './set-up.fixture.ts';
import { heard, isEnded, TestHub } from './transports/hub.fixture.ts';

let hub: TestHub;
beforeEach(async () => {
  hub = await TestHub.start();
});
afterEach(() => hub.stop());

describe('the beginning of real work', () => {
  it('[ST3] wants the code of this start, and one of the halls', async () => {
    const line = await hub.screen('counter');
    expect(await line.emitWithAck('setup:begin', setupFor(hub, 'SALAH'))).toEqual(refused('unknown-code'));
    const code = hub.hub.trial?.setupCode ?? '';
    expect(await line.emitWithAck('setup:begin', { ...setupFor(hub, code), fromHall: 'padang' })).toEqual(
      refused('unknown-hall'),
    );
    expect(hub.hub.office.trial).toBe(true);
  });

  it('[ST3] [DU2] lets nobody guess the code', async () => {
    const line = await hub.screen('counter');
    for (let i = 0; i < 10; i++) await line.emitWithAck('setup:begin', setupFor(hub, `SALAH${i}`));
    const right = setupFor(hub);
    expect(await line.emitWithAck('setup:begin', right)).toEqual(refused('too-many-tries'));
  });

  it('[AC18] lets whoever has the code mistype the sheet as often as he likes', async () => {
    const line = await hub.screen('counter');
    const typed = { ...setupFor(hub), sheetLine: 'AAAAA-AAAAA' };
    for (let i = 0; i < 12; i += 1)
      expect(await line.emitWithAck('setup:begin', typed)).toEqual(refused('sheet-wanted'));
  });

  it.each(['1234567890', 'password123', 'kepala12345'])(
    '[AC6] takes no password of the first administrator that everybody would try: %s',
    async (weak) => {
      const line = await hub.screen('counter');
      const setup = setupFor(hub);
      const reply = await line.emitWithAck('setup:begin', {
        ...setup,
        administrator: { name: 'kepala', password: weak },
      });
      expect([reply, hub.hub.office.trial]).toMatchObject([{ refusal: 'weak-password' }, true]);
    },
  );

  it('[ST3] leaves nothing of the trial, and lets the administrator go on where he sits', async () => {
    const line = await hub.screen('counter');
    const begun = await line.emitWithAck('setup:begin', setupFor(hub));
    if (!begun.ok) throw new Error(begun.refusal);
    expect(await isEnded(line)).toBe(true);
    const { office } = hub.hub;
    expect([office.trial, office.file.current.id, office.live.hall.visits.size]).toEqual([false, 'karangasem', 0]);
    expect(office.file.current.agency.shownName).toBe('Dinas Sosial Kabupaten Contoh');
    expect((await office.access.clerks()).map(({ name }) => name)).toEqual(['kepala']);
    expect(office.register.current()).toBeNull();
    expect(existsSync(join(hub.folder, 'trial'))).toBe(false);
    const again = hub.line({ role: 'counter', ...begun.value });
    expect(await heard(again, 'view')).toMatchObject({ is: 'without-counter', hall: { trial: false } });
    expect(await again.emitWithAck('setup:begin', setupFor(hub, 'APA SAJA'))).toEqual(refused('not-a-trial'));
  });

  it('[ST3] happens once, whoever asks at the same moment: the same press again is answered alike, another is refused', async () => {
    const setup = setupFor(hub);
    const other = { ...setup, fromHall: 'pariaman', administrator: { name: 'lain', password } };
    const lines = await Promise.all([1, 2, 3].map(() => hub.screen('counter')));
    const replies = await Promise.all(
      lines.map((line, at) => line.emitWithAck('setup:begin', at === 2 ? other : setup)),
    );
    const [first, again, another] = replies;
    expect([first?.ok, again, another]).toEqual([true, first, refused('not-a-trial')]);
    expect(await Promise.all(lines.map((line) => isEnded(line)))).toEqual([true, true, true]);
    const { office } = hub.hub;
    expect([office.trial, office.file.current.id]).toEqual([false, 'karangasem']);
    expect((await office.access.clerks()).map(({ name }) => name)).toEqual(['kepala']);
    expect(hub.faults).toEqual([]);
  });

  it('[AR9] wants the last line of the recovery sheet of the key that the hall will have', async () => {
    await hub.hub.office.hallKey.sheet(); // loads the typesetter now, so that no line here waits for it
    const line = await hub.screen('counter');
    const code = hub.hub.trial?.setupCode ?? '';
    const about = { shownName: 'Dinas Sosial Kabupaten Contoh' };
    expect(await line.emitWithAck('setup:key-sheet', { ...about, code: 'SALAH' })).toEqual(refused('unknown-code'));
    expect(existsSync(join(hub.folder, 'keys.json')), 'no key for whoever has no code').toBe(false);
    const sheet = await line.emitWithAck('setup:key-sheet', { ...about, code });
    if (!sheet.ok) throw new Error(sheet.refusal);
    expect(Buffer.from(sheet.value.pdf, 'base64').toString('latin1', 0, 5)).toBe('%PDF-');
    for (const sheetLine of [linesOfSheet(hub)[0] ?? '', 'AAAAA-AAAAA']) {
      expect(await line.emitWithAck('setup:begin', { ...setupFor(hub, code), sheetLine })).toEqual(
        refused('sheet-wanted'),
      );
    }
    expect([hub.hub.office.trial, existsSync(join(hub.folder, 'hall.json'))]).toEqual([true, false]);

    const typed = { ...setupFor(hub, code), sheetLine: (linesOfSheet(hub).at(-1) ?? '').toLowerCase() };
    const begun = await line.emitWithAck('setup:begin', typed);
    if (!begun.ok) throw new Error(begun.refusal);
    expect(await isEnded(line)).toBe(true);
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
    const broken = { ...setupFor(hub), printer };
    expect(await line.emitWithAck('setup:begin', broken)).toMatchObject({
      refusal: 'broken-hall-file',
      detail: expect.stringContaining(sentence) as string,
    });
    expect([hub.hub.office.trial, existsSync(join(hub.folder, 'hall.json'))]).toEqual([true, false]);
  });

  it('[ST3] that names a printer model nobody knows is refused, and the trial is as it was', async () => {
    const before = structuredClone(hub.hub.office.file.current);
    const line = await hub.screen('counter');
    const broken = { ...setupFor(hub), printerModel: 'printer-yang-tidak-ada' };
    const refusal = refused('broken-hall-file', 'printerModel: no such model is known');
    expect(await line.emitWithAck('setup:begin', broken)).toEqual(refusal);
    expect([hub.hub.office.trial, hub.hub.office.file.current]).toEqual([true, before]);
    expect(existsSync(join(hub.folder, 'hall.json'))).toBe(false);
  });

  it('[ST3] that breaks off leaves the trial as it was, and can be tried again', async () => {
    await hub.stop();
    hub = await TestHub.start({
      deviceFor: (printer) => {
        if (printer.connection.kind === 'usb') throw new Error('no such way to a printer on this machine');
        return deviceFor(printer);
      },
    });
    const line = await hub.screen('counter');
    const setup = setupFor(hub);
    expect(await line.emitWithAck('setup:begin', { ...setup, printer: { kind: 'usb' } })).toEqual(refused('hub-fault'));
    expect(existsSync(join(hub.folder, 'hall.json'))).toBe(false);
    expect((await hub.signIn(line, 'front-office')).ok).toBe(true);
    expect((await line.emitWithAck('setup:begin', setup)).ok).toBe(true);
  });

  it('[DU2] [SE13] lets a new screen in by the code it shows, and by no other', async () => {
    const first = await hub.screen('counter');
    const begun = await first.emitWithAck('setup:begin', setupFor(hub));
    if (!begun.ok) throw new Error(begun.refusal);
    expect(await isEnded(first)).toBe(true);
    const administrator = hub.line({ role: 'counter', ...begun.value });
    await heard(administrator, 'view');
    const display = hub.line({ role: 'display' });
    const { code } = await heard(display, 'pairing');
    const places = hub.hub.office.file.current.displays;
    const wish = { code, name: 'Layar', place: places[0]?.id ?? null };
    const wrong = code.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'));
    expect(await administrator.emitWithAck('device:pair', { ...wish, code: wrong })).toEqual(refused('unknown-code'));
    for (const place of ['kiosk-1', null])
      expect(await administrator.emitWithAck('device:pair', { ...wish, place })).toEqual(
        refused('unknown-device', 'display'),
      );
    const paired = heard(display, 'paired');
    const twice = await Promise.all([1, 2].map(() => administrator.emitWithAck('device:pair', wish)));
    expect(twice).toEqual([granted(expect.anything()), refused('unknown-code')]);
    expect(await administrator.emitWithAck('device:pair', wish), 'its answer was lost').toMatchObject({
      ok: true,
      value: { id: twice[0]?.ok === true && twice[0].value.id },
    });
    expect(await administrator.emitWithAck('device:pair', { ...wish, name: 'Lain' })).toEqual(refused('unknown-code'));
    expect(await heard(hub.line({ role: 'display', ...(await paired) }), 'view')).toMatchObject({
      display: { id: places[0]?.id },
    });
    expect(await first.connect().emitWithAck('setup:halls', {})).toEqual(granted(expect.any(Array)));
  });
});
