import { expect, test } from '../fixtures.ts';
import type { TestHall } from '../hall.ts';
import { KioskComplaint } from '../screens/kiosk-complaint.ts';
import { phoneOf } from '../screens/phone.ts';
import { blemishesOf } from './blemishes.ts';
import { inBothLanguages, walkAreas, walkDesk } from './counter-walk.ts';
import { look } from './look.ts';

test.use({ wish: { hallId: 'karangasem', at: '2026-11-24 08:30', kind: 'trial' } });

test('[LK2] the counter has no blemish, at the door, with a visitor and in its dialogs', async ({
  hall,
  kiosk,
  newComputer,
}) => {
  const service = hall.file.services[0]?.shortName.id ?? '';
  for (let i = 0; i < 2; i++) await (await kiosk.takeNumberFor(service)).done();
  const { name, stationId } = counterOf(hall);
  const page = await newComputer('counter', hall.pairing('counter'));
  await look(page, inBothLanguages(page, walkDesk(page, hall, name.id, stationId)), blemishesOf);
});

test('[LK2] nor have the areas behind it: the hall now, reports, each of the settings', async ({
  hall,
  newComputer,
}) => {
  const page = await newComputer('counter', hall.pairing('counter'));
  await look(page, inBothLanguages(page, walkAreas(page, hall)), blemishesOf);
});

test('[LK2] nor have cases and complaints', async ({ hall, kiosk, officialAs, complaintsAs }) => {
  const complaint = await KioskComplaint.begin(kiosk.page);
  await complaint.chooseWay('Kotak saran');
  await complaint.type('Pintu masuk terlalu berat.');
  await complaint.next();
  await complaint.sayWho({ name: 'Tarni Contoh', phone: '081200001111' });
  const number = await (await complaint.send()).number();
  const cases = await officialAs(hall.file.roles.find(({ id }) => id.includes('dinas'))?.id ?? '');
  expect(await blemishesOf(cases.page)).toEqual([]);
  const complaints = await complaintsAs('petugas-pengaduan');
  await complaints.open(number);
  expect(await blemishesOf(complaints.page)).toEqual([]);
});

test('[LK2] nor has the display, idle and calling', async ({ hall, kiosk, display, clerkAt }) => {
  const found: string[] = [];
  const lookAt = async (state: string) => {
    for (const blemish of await blemishesOf(display.page)) found.push(`${state}: ${blemish}`);
  };
  await lookAt('idle');
  await (await kiosk.takeNumberFor(hall.file.services[0]?.shortName.id ?? '')).done();
  const desk = await clerkAt(counterOf(hall).name.id);
  await desk.callNext();
  await display.takeover.waitFor();
  await lookAt('calling');
  expect(found).toEqual([]);
});

test('[LK2] nor has the site for telephones', async ({ hall, browser }) => {
  const phone = await phoneOf(browser);
  const service = hall.file.services[0]?.id ?? '';
  const found: string[] = [];
  for (const path of [
    '',
    `layanan/${service}`,
    `layanan/${service}/standar`,
    'pengaduan',
    'pengaduan/tulis',
    'surat',
  ]) {
    await phone.goto(`${hall.url}/online/${path}`);
    for (const blemish of await blemishesOf(phone)) found.push(`${path}: ${blemish}`);
  }
  expect(found).toEqual([]);
});

const counterOf = (hall: TestHall) => {
  const counter = hall.file.counters[0];
  if (!counter) throw new Error('A hall without a counter.');
  return counter;
};
