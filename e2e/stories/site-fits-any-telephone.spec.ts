import type { Page } from 'playwright/test';
import { comes } from '../../server/domain/hall.fixture.ts';
import { expect, test } from '../fixtures.ts';
import { phoneOf } from '../screens/phone.ts';

// The hall with the longest name, and contacts of every kind.
test.use({ wish: { hallId: 'banjarnegara', at: '2026-11-23 08:15', kind: 'trial' } });

const SERVICE = 'santunan-lansia-terlantar';
const TOKEN = 'the-token-of-a-ticket-in-a-pocket';
const paths = [
  '/online/',
  '/online/?bahasa=en',
  '/online/layanan',
  `/online/layanan/${SERVICE}`,
  `/online/layanan/${SERVICE}/standar`,
  '/online/pengaduan',
  '/online/pengaduan/tulis',
  '/online/pengaduan/status',
  '/online/surat',
  `/t/${TOKEN}`,
  '/v/TIDAKADA1234',
  '/online/tidak-ada',
];

/** Elements that are too wide, too small for a thumb, or without a name. */
const faultsOf = (page: Page, glass: number): Promise<string[]> =>
  page.evaluate((glass) => {
    const faults = document.documentElement.scrollWidth > glass ? ['wider than the glass'] : [];
    const touched = 'a:not(.skip),button,textarea,select,input:not([type=hidden])';
    for (const part of document.querySelectorAll<HTMLElement>(touched)) {
      const name = part.textContent.trim() || part.getAttribute('name');
      const { width, height } = (part.closest('label.choice') ?? part).getBoundingClientRect();
      if (width > 0 && height < 44) faults.push(`${name} is ${Math.round(height)} px high`);
      if (part.matches('textarea,select,input') && (part as HTMLInputElement).labels?.length === 0) {
        faults.push(`${name} has no label`);
      }
    }
    if (document.querySelectorAll('h1').length !== 1) faults.push('not one heading');
    const head = document.querySelector('header')?.offsetHeight ?? 0;
    if (head > innerHeight / 8) faults.push(`the head takes ${head} px`);
    return faults;
  }, glass);

test('[ON4] every page fits a small telephone and a desk, with targets for a thumb and a label at each field', async ({
  hall,
  browser,
}) => {
  const { live, chance } = hall.hub.office;
  const visit = comes(chance.id(), { token: TOKEN, jobId: chance.id(), serviceId: SERVICE });
  await live.perform({ command: visit, commandId: null, answer: () => null });
  const phone = await phoneOf(browser);
  for (const width of [320, 390, 1366]) {
    await phone.setViewportSize({ width, height: 844 });
    for (const path of paths) {
      await phone.goto(`${hall.url}${path}`);
      expect([path, width, await faultsOf(phone, width)]).toEqual([path, width, []]);
    }
  }
});
