import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { TestHub } from '../hub.fixture.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await TestHub.start()));
afterAll(() => hub.stop());

const page = async (query: string) => (await fetch(`${hub.hub.url}/keadaan${query}`)).text();

it('[OB3] [DU8] names the file of a register that is damaged, and does not say that there is none', async () => {
  const { register } = hub.hub.office;
  vi.spyOn(register, 'current').mockReturnValue(null);
  expect(await page('')).toContain('Belum ada data DTKS/DTSEN');
  vi.spyOn(register, 'damaged', 'get').mockReturnValue('register-1.db');
  const [id, en] = [await page(''), await page('?bahasa=en')];
  expect(id).toContain('Berkas data DTKS/DTSEN (register-1.db) rusak atau hilang.');
  expect(id).not.toContain('Belum ada data DTKS/DTSEN');
  expect(en).toContain('The file of the DTKS/DTSEN data (register-1.db) is damaged or lost.');
});
