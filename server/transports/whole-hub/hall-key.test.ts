import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../../contract/reply.ts';
import { fetchKey } from '../../adapters/vault/key-place.ts';
import { keyLines } from '../../adapters/vault/key-text.ts';
import { openVault } from '../../adapters/vault/vault.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let admin: Line;
beforeAll(async () => {
  hub = await TestHub.start();
  admin = await hub.clerk('admin');
});
afterAll(() => hub.stop());

const audited = async () => {
  const what = ['key-sheet-printed', 'key-sheet-kept'];
  const reply = await admin.emitWithAck('settings:audit', { before: null, what });
  return reply.ok ? reply.value.map((act) => act.what) : reply;
};

const guess = () => admin.emitWithAck('key:sheet', { password: 'bukan ini' });

describe('the hall’s key in the settings', () => {
  it('[AR8] is named with the place where it lies, and nothing of it is told', async () => {
    const { keyId, place } = openVault(join(hub.folder, 'trial'));
    const reply = await admin.emitWithAck('settings:key', {});
    expect(reply).toEqual({ ok: true, value: { keyId, place: 'beside', sheetKeptAt: null } });
    for (const line of keyLines(fetchKey(place))) expect(JSON.stringify(reply)).not.toContain(line);
  });

  it('[AR8] is printed for an administrator, confirmed with the last line off the paper, and both are recorded', async () => {
    const last = keyLines(fetchKey(openVault(join(hub.folder, 'trial')).place)).at(-1) ?? '';
    const sheet = await admin.emitWithAck('key:sheet', { password: hub.hub.trial?.password ?? '' });
    expect(Buffer.from(sheet.ok ? sheet.value.pdf : '', 'base64').toString('latin1', 0, 5)).toBe('%PDF-');
    expect(await admin.emitWithAck('key:sheet-kept', { lastLine: 'AAAAA-AAAAA' })).toEqual(refused('sheet-wanted'));
    expect(await audited()).toEqual(['key-sheet-printed']);
    expect(await admin.emitWithAck('key:sheet-kept', { lastLine: last.toLowerCase().replace('-', ' ') })).toMatchObject(
      { ok: true },
    );
    expect(await audited()).toEqual(['key-sheet-kept', 'key-sheet-printed']);
    expect(await admin.emitWithAck('settings:key', {})).toMatchObject({ value: { sheetKeptAt: hub.clock.now() } });
  });

  it('[AR8] [AC3] is printed for nobody who does not know the password, though the administrator’s screen is open', async () => {
    expect(await guess()).toEqual(refused('wrong-name-or-password'));
    const said = await Promise.all(Array.from({ length: 20 }, guess));
    expect(said.filter((reply) => !reply.ok && reply.refusal === 'too-many-tries').length).toBeGreaterThan(10);
    expect(await audited()).toEqual(['key-sheet-kept', 'key-sheet-printed']);
  });

  it('[AR2] without which the hub does not start again, and changes nothing', async () => {
    await hub.hub.close();
    rmSync(join(hub.folder, 'trial', 'hall-key.txt'));
    await expect(hub.startAgain()).rejects.toThrow(/^Kunci balai tidak ada di /);
  });
});
