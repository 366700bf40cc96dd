import { sampleCsvHeader, sampleCsvLine } from '../../server/adapters/register/sample-csv.ts';
import { samplePeople } from '../../server/adapters/register/sample-people.ts';
import { expect, test } from '../fixtures.ts';
import { CounterScreen } from '../screens/counter-screen.ts';
import { KioskCheck } from '../screens/kiosk-check.ts';

const people = [...samplePeople({ count: 40, region: '13.77', seed: 7, today: '2026-11-23' })];
const newcomer = people[0]!;
/** A long number as changed by a spreadsheet, and as truncated by a careless copy. */
const damaged = people.slice(1, 3).map((person, i) => ({ ...person, nik: ['"1,37702E+15"', '13770211504'][i] ?? '' }));
const lines = [newcomer, ...damaged, ...people.slice(3)].map(sampleCsvLine);

test('[RG4][RG5] a register is uploaded: damaged rows are told, the new one answers, and the old one can be brought back', async ({
  hall,
  kiosk,
  newComputer,
}) => {
  const before = await KioskCheck.about(kiosk.page, newcomer);
  await expect(before.title).toHaveText('Data tidak ditemukan');
  await before.done();

  const door = await CounterScreen.open(await newComputer('counter'), hall.url);
  const settings = await door.signInToSettings('admin', hall.password);
  await settings.goTo('register');
  await settings.uploadRegister({
    fileName: 'dtks-oktober.csv',
    csv: sampleCsvHeader + lines.join(''),
    period: 'Oktober 2026',
  });
  await expect(settings.report).toContainText('38');
  await expect(settings.row('Oktober 2026')).toContainText('dipakai');
  const refused = await settings.downloadRefused('Oktober 2026');
  expect(refused).toContain('1,37702E+15');
  expect(refused).toContain('13770211504');

  const after = await KioskCheck.about(kiosk.page, newcomer);
  await expect(after.title).toHaveText('Terdaftar di DTKS');
  await expect(after.step).toContainText('Oktober 2026');
  await after.done();

  await settings.bringBack('Contoh uji coba');
  const again = await KioskCheck.about(kiosk.page, newcomer);
  await expect(again.title).toHaveText('Data tidak ditemukan');
});

test('[AT5] a register whose answer was lost on its way back is sent again by itself, and taken once', async ({
  hall,
  newComputer,
}) => {
  const computer = await newComputer('counter');
  const sent: (string | undefined)[] = [];
  await computer.route('**/api/register', async (route) => {
    const { 'x-command-id': id, 'content-digest': digest } = route.request().headers();
    sent.push(`${id} ${digest}`);
    if (sent.length > 1) return route.continue();
    // The hub has it and has answered; the answer is lost.
    expect((await route.fetch()).status()).toBe(202);
    return route.abort('connectionreset');
  });
  const settings = await (await CounterScreen.open(computer, hall.url)).signInToSettings('admin', hall.password);
  await settings.goTo('register');
  await settings.uploadRegister({
    fileName: 'dtks-oktober.csv',
    csv: sampleCsvHeader + lines.join(''),
    period: 'Oktober 2026',
  });
  await expect(settings.report).toContainText('38');
  await expect(settings.row('Oktober 2026')).toHaveCount(1);
  expect(sent).toEqual([sent[0], sent[0]]);
  expect(sent[0]).toMatch(/^[\da-f-]{36} sha-256=:/u);
});
