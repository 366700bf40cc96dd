import { expect, test } from '../fixtures.ts';
import { CounterScreen } from '../screens/counter-screen.ts';

test('[DU2] [AR9] an office ends its trial: what was tried is gone, and a kiosk works again once it is paired', async ({
  hall,
  kiosk,
  newComputer,
}) => {
  const tried = await (await kiosk.takeNumberFor('Surat Keterangan DTKS')).done();
  await expect(tried.step).toContainText('1 orang menunggu');
  await expect.poll(() => hall.kioskPaper.newest).toContain('UJI COBA');

  const door = await CounterScreen.open(await newComputer('counter'), hall.url);
  const setUp = await door.beginRealWork();
  const beginning = {
    hall: 'Dinas Sosial Kota Pariaman',
    name: 'Dinas Sosial Kota Contoh',
    administrator: 'kepala.it',
    password: 'kata sandi yang panjang',
    sheetLine: 'AAAA BBBB',
  };
  await setUp.fillIn({ ...beginning, code: 'SALAH-KODE' });
  await setUp.press();
  await expect(setUp.refusal).toBeVisible();
  const code = hall.hub.trial?.setupCode ?? '';
  await setUp.fillIn({ ...beginning, code });
  expect(await setUp.printSheet()).toBe('%PDF-');
  await setUp.press();
  await expect(setUp.refusal, 'no real work before the key is on paper').toContainText('lembar pemulihan');
  const settings = await setUp.begin({ ...beginning, code, sheetLine: hall.sheetLine });
  const reconnections: unknown[] = [];
  settings.page.on('websocket', (line) => reconnections.push(line));

  await kiosk.at('pairing').waitFor();
  const shown = (await kiosk.pairingCode.getAttribute('data-code')) ?? '';
  await settings.goTo('devices');
  await settings.pair(shown, 'Kios pintu masuk', 'Kiosk: Kiosk pintu masuk');

  await kiosk.at('home').waitFor();
  await expect(kiosk.page.getByText('Dinas Sosial Kota Contoh')).toBeVisible();
  await expect(kiosk.step).not.toContainText('1 orang menunggu');
  const ticket = await kiosk.takeNumberFor('Surat Keterangan DTKS');
  expect(await ticket.number(), 'the first number of the real hall').toBe('A001');
  await expect.poll(() => hall.kioskPaper.newest).toContain('A001');
  expect(hall.kioskPaper.newest).not.toContain('UJI COBA');
  expect(hall.hub.trial).toBeNull();
  expect(reconnections.length, 'sent away once, and then at rest').toBeLessThanOrEqual(1);
});
