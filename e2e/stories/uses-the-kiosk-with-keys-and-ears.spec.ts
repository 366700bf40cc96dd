import { wavOf } from '../../voice/wav.ts';
import { Ear } from '../ear.ts';
import { expect, test } from '../fixtures.ts';
import { KioskScreen } from '../screens/kiosk-screen.ts';

/** Reads the hall's words as a short tone: which words is known from the request to the hub. */
const speech = {
  edition: 'tone',
  render: () => Promise.resolve(wavOf({ rate: 16_000, samples: new Float32Array(4_800).fill(0.1) })),
};
test.use({ wish: { hallId: 'pariaman', at: '2026-11-23 08:15', kind: 'trial', speech } });

test('[LI1][LI2][LI5] a visitor who does not see takes a number with priority, by five keys and ears alone', async ({
  hall,
  newComputer,
}) => {
  const computer = await newComputer('kiosk', hall.pairing('kiosk'));
  const ear = await Ear.lendTo(computer);
  const kiosk = await KioskScreen.open(computer, hall.url);

  await ear.press('ArrowRight');
  await ear.hears(/Mode dengarkan menyala.*panah kanan/);
  await ear.hears(/Sentuh layanan yang Anda perlukan/);

  await ear.choose(/Lansia, disabilitas/);
  await ear.hears(/Apakah Anda termasuk salah satu ini/);
  await ear.choose(/disabilitas/i);
  await ear.choose(/^Ambil nomor/);
  await ear.hears(/Nomor antrean Anda a nol nol satu Nomor prioritas Penyandang disabilitas Orang di depan Anda/);
  await ear.hears(/Silakan ambil struk Anda/);
  await ear.hears(/Tunggu panggilan suara dan layar/);

  // Only here does the test look at the page: what was heard must be there.
  await expect(kiosk.at('holding')).toBeVisible();
  await expect(computer.locator('[data-number]')).toHaveText('A001');
  await ear.choose(/Selesai/);
  await kiosk.at('home').waitFor();
  await expect(kiosk.comfort.getByRole('button', { name: 'Dengarkan' })).toHaveAttribute('aria-pressed', 'false');
});

test('[LI2][LI7] he asks the register by keys and spoken digits, and nothing of him is sent anywhere to be spoken', async ({
  hall,
  newComputer,
}) => {
  const person = hall.listedPerson(3);
  const computer = await newComputer('kiosk', hall.pairing('kiosk'));
  const asked: string[] = [];
  computer.on('request', (request) => {
    if (request.url().endsWith('/voice/said')) asked.push(request.postData() ?? '');
  });
  const ear = await Ear.lendTo(computer);
  const kiosk = await KioskScreen.open(computer, hall.url);

  await ear.press('h');
  await ear.hears(/Mode dengarkan menyala/);
  await ear.choose(/Apakah saya terdaftar/);
  await ear.hears(/Ketik .*angka NIK di KTP Anda/);
  // The first two digits on the panel, the others on a physical keyboard.
  await ear.choose(digitHeard(person.nik[0]));
  await ear.hears(/satu dari .*angka terisi/);
  for (const digit of person.nik.slice(1, -1)) await computer.keyboard.press(digit);
  await ear.forget();
  await computer.keyboard.press(person.nik.at(-1) ?? '');
  await ear.hears(/NIK sudah lengkap/);
  await ear.findControl(/angka terisi/, 'ArrowLeft');
  await ear.hears(new RegExp(Array.from(person.nik.slice(0, 4), wordOf).join(' ')));
  await ear.choose(/^Lanjut/);

  await ear.hears(/Satu data lagi/);
  const typed = person.birthDate.split('-').toReversed().join('');
  for (const digit of typed) await computer.keyboard.press(digit);
  await ear.hears(/Tanggal lahir/);
  await ear.choose(/^Periksa/);
  await ear.hears(/Terdaftar di DTKS/);
  await ear.hears(new RegExp(`Atas nama ${person.name[0]?.toLowerCase()}`));

  await expect(kiosk.at('answer')).toBeVisible();
  const masked = await computer.locator('[data-private]').first().innerText();
  expect(asked.filter((wish) => /\d{4}/.test(wish) || wish.includes(masked))).toEqual([]);
});

test('[LI3] the first touch speaks and marks, the second acts, and any touch stops what is being said', async ({
  hall,
  newComputer,
}) => {
  const computer = await newComputer('kiosk', hall.pairing('kiosk'));
  const ear = await Ear.lendTo(computer);
  const kiosk = await KioskScreen.open(computer, hall.url);
  await kiosk.comfort.getByRole('button', { name: 'Dengarkan' }).tap();
  await ear.hears(/Mode dengarkan menyala/);

  const register = computer.getByRole('button', { name: 'Apakah saya terdaftar?' });
  await ear.touch(register);
  // A word of the welcome may just have begun; nothing more of it follows.
  await ear.hears(/^(\S+ \S+ )?Apakah saya terdaftar/);
  await expect(register).toHaveAttribute('data-marked', '');
  await expect(kiosk.at('home')).toBeVisible();
  await register.tap();
  await kiosk.at('nik').waitFor();
});

const wordOf = (digit: string | undefined): string =>
  ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'][Number(digit)] ?? '?';
const digitHeard = (digit: string | undefined): RegExp => new RegExp(`^Angka ${wordOf(digit)}$`);
