import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let admin: Line;
beforeAll(async () => {
  hub = await TestHub.start();
  admin = await hub.clerk('admin');
});
afterAll(() => hub.stop());

async function draft(): Promise<HallFile> {
  const reply = await admin.emitWithAck('settings:hall', {});
  if (!reply.ok) throw new Error(reply.refusal);
  return structuredClone(reply.value.hall);
}

const seen = (hall: unknown, serviceId = 'surat-keterangan-dtks') =>
  admin.emitWithAck('settings:preview', { hall, serviceId });

describe('pictures of a draft', () => {
  it('[SE8] show slip and letter as the draft has them, and nothing is saved, printed or written down', async () => {
    const { office } = hub.hub;
    const traces = async () => [
      office.live.position,
      office.file.current,
      await office.access.recorded({ before: null, what: null, count: 1 }),
      await office.editions.newest(5),
    ];
    const before = await traces();
    const hall = await draft();
    const asItIs = await seen(hall);
    hall.services[0]!.shortName.id = 'Surat untuk sekolah';
    hall.letter!.closing = 'Demikian, untuk dipergunakan.';
    const changed = await seen(hall);
    if (!asItIs.ok || !changed.ok) throw new Error('There is no picture.');
    expect(changed.value.ticket).toMatch(/^data:image\/png;base64,iVBOR/);
    expect(changed.value.ticket).not.toBe(asItIs.value.ticket);
    expect(changed.value.letter).not.toBe(asItIs.value.letter);
    expect(await traces()).toEqual(before);
  });

  it('[SE8] are refused for a draft that cannot be saved, and of a service that it does not have', async () => {
    const hall = await draft();
    expect(await seen(hall, 'tidak-ada')).toMatchObject({ ok: false, refusal: 'unknown-service' });
    hall.services[0]!.series = 'I';
    expect(await seen(hall)).toMatchObject({ ok: false, refusal: 'broken-hall-file' });
  });

  it('[SE8] have no letter where the service issues none', async () => {
    const hall = await draft();
    const without = hall.services.find(({ issuesLetter }) => !issuesLetter);
    expect(await seen(hall, without?.id)).toMatchObject({ ok: true, value: { letter: null } });
  });
});
