import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hono } from 'hono';
import { granted, refused } from '../../../contract/reply.ts';
import { UploadFolder } from '../../adapters/upload-folder.ts';
import { openVault } from '../../adapters/vault/vault.ts';
import { seconds } from '../../domain/hall-time/instant.ts';
import { httpApp } from '../http.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

const LETTER = 'surat-keterangan-dtks';

let hub: TestHub;
let kiosk: Line;
let app: Hono;

beforeAll(async () => {
  hub = await TestHub.start();
  kiosk = await hub.screen('kiosk');
  const uploads = new UploadFolder(
    join(hub.folder, 'uploads'),
    () => openVault(join(hub.folder, 'trial')).files,
    () => hub.hub.office.chance.id(),
  );
  app = httpApp({ office: () => hub.hub.office, webRoot: null, uploads });
});
afterAll(() => hub.stop());

const prints = (commandId: string, serviceId = LETTER) =>
  kiosk.emitWithAck('standard:print', { commandId, serviceId, language: 'id' });
const standardJobs = () => [...hub.hub.office.live.hall.jobs.values()].filter(({ kind }) => kind === 'standard');
async function allPrinted(): Promise<void> {
  await expect.poll(() => standardJobs().every(({ settled }) => settled)).toBe(true);
}
const press = () => hub.hub.office.chance.id();

describe('the board at the kiosk', () => {
  it('[SB1] is told when it is asked for, of services that the hall has', async () => {
    const reply = await kiosk.emitWithAck('standard:board', { serviceId: LETTER });
    expect(reply).toMatchObject({ ok: true, value: { serviceId: LETTER, service: { id: 'Surat Keterangan DTKS' } } });
    expect(await kiosk.emitWithAck('standard:board', { serviceId: 'tidak-ada' })).toEqual(refused('unknown-service'));
  });

  it('[SB2] [IS2] gives one sheet for one press, however often it is asked', async () => {
    const commandId = press();
    const [first, again] = await Promise.all([prints(commandId), prints(commandId)]);
    expect(first.ok).toBe(true);
    expect(again).toEqual(first);
    expect(standardJobs()).toHaveLength(1);
    await allPrinted();
  });

  it('[SB2] refuses the same sheet for 30 s, and gives it after them', async () => {
    expect(await prints(press())).toEqual(refused('printed-just-now'));
    hub.clock.time += seconds(30);
    expect((await prints(press())).ok).toBe(true);
    expect(standardJobs()).toHaveLength(2);
    expect(await prints(press(), 'tidak-ada')).toEqual(refused('unknown-service'));
    await allPrinted();
  });

  it('[SB1] prints the words of the hall’s file in the visitor’s language', async () => {
    const english = { commandId: press(), serviceId: 'informasi-bansos', language: 'en' as const };
    const reply = await kiosk.emitWithAck('standard:print', english);
    expect(reply).toEqual(granted({ jobId: expect.any(String) as string }));
    await allPrinted();
    expect(hub.faults).toEqual([]);
  });
});

describe('the page to hang up', () => {
  it('[SB1] has the 14 components in two groups, decree and all, and says what lacks', async () => {
    const answer = await app.request(`/standar/${LETTER}`);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    for (const words of [
      'Penyampaian pelayanan',
      'Pengelolaan pelayanan',
      'Foto Copy KK',
      'Dokumen tambahan lainnya',
      '15 menit',
      'bila perlu',
    ]) {
      expect(page).toContain(words);
    }
    expect(page.match(/Belum ditetapkan dalam standar/g)).toHaveLength(7);
    expect(page).toContain('7 komponen belum ditetapkan.');
    expect(page, '[ST2]').toContain('UJI COBA');
  });

  it('[DU3] is not there for a service that the hall does not have, and carries no words of the address', async () => {
    for (const path of ['/standar/tidak-ada', '/standar/%3Cscript%3E', `/standar/${'x'.repeat(500)}`]) {
      const answer = await app.request(path);
      expect([answer.status, await answer.text()]).toEqual([404, 'Layanan ini tidak ada.']);
    }
  });
});
