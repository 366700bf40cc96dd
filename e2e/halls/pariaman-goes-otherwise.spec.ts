import { expect, test } from '../fixtures.ts';
import { arrive, receive, storyOf } from './office-day.ts';
import {
  step,
  service,
  number,
  checks,
  needsOnlyLetter,
  askForPapers,
  sendAndCheck,
  giveLetter,
  wish,
} from './pariaman.ts';

test.use({ wish });

test('[CS4][CS8][LE1] line 27, and what it does not say: who lacks a paper or is not listed goes home with words on paper', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  const first = await arrive(kiosk, service);
  const frontOffice = await clerkAt('Front Office 1');
  const backOffice = await clerkAt('Back Office 1');
  await step(27, 'Front Office meminta syarat FC KK dan FC KTP', async () => {
    await receive(frontOffice, first);
    await frontOffice.markPaper('Foto Copy KK', 'present');
    await frontOffice.markPaper('Foto copy KTP', 'missing');
    const finish = await frontOffice.openFinish();
    await expect(finish.outcome('Ke Back Office untuk surat')).toBeDisabled();
    await finish.choose('Berkas belum lengkap');
    await finish.confirm();
    await expect.poll(() => hall.counterPaper.newest).toContain('BERKAS YANG PERLU DILENGKAPI');
    expect(hall.counterPaper.newest).toContain('Foto copy KTP');
    expect(hall.counterPaper.newest).not.toContain('Foto Copy KK');
  });
  const again = await step(27, 'Masyarakat ambil nomor antrian', () => arrive(kiosk, service));
  await step(27, checks, async () => {
    await receive(frontOffice, again);
    await askForPapers(frontOffice);
    await expect(frontOffice.case(number), 'the first case: the visit before was none').toBeVisible();
    await sendAndCheck(frontOffice, backOffice, again, hall.strangersNik);
    await expect(frontOffice.checkAnswer).toContainText('Tidak terdaftar');
  });
  await step(1, 'sudah di daftarkan oleh Desa/Kelurahannya ke dalam DTKS', async () => {
    const finish = await frontOffice.openFinish();
    await expect(finish.outcome('Ke Back Office untuk surat')).toBeDisabled();
    await expect(finish.outcome('Surat, lalu layanan bansos')).toBeDisabled();
    await finish.choose('Tidak terdaftar');
    await finish.refer('Desa/kelurahan', 'Minta didaftarkan di desa');
    await finish.confirm();
    await expect.poll(() => hall.counterPaper.newest).toContain('RUJUKAN LAYANAN');
    expect(hall.counterPaper.newest).toContain('Minta didaftarkan di desa');
  });
  const cases = await frontOffice.goToCases();
  await expect(await cases.search(number)).toContainText('tidak dipenuhi');
  await cases.openFound(number);
  await expect(cases.letter, 'no letter, and no number used').toBeHidden();
});

test('[CS5] line 28: an outage of server or network stops the 15 minutes, and what is late says by how much', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  const visitor = await arrive(kiosk, service);
  const frontOffice = await clerkAt('Front Office 1');
  const backOffice = await clerkAt('Back Office 1');
  const file = frontOffice.case(number);
  await step(28, '15 menit', async () => {
    await receive(frontOffice, visitor);
    await askForPapers(frontOffice);
    await expect(file).toContainText('sisa 15 menit');
    hall.clock.pass(5);
    await frontOffice.sendFile();
    await expect(file).toContainText('sisa 10 menit');
  });
  await step(28, 'Tergantung Kondisi Server dan Jaringan', async () => {
    await backOffice.beginOutage('Server SIKS-NG');
    await expect(file).toContainText('waktu berhenti karena gangguan, sisa 10 menit');
    await expect(frontOffice.outage, 'every counter is told').toContainText('Gangguan sejak 08.20: Server SIKS-NG');
    hall.clock.pass(30);
    await frontOffice.hearNeed('Surat untuk PIP');
    await expect(file).toContainText('waktu berhenti karena gangguan, sisa 10 menit');
    await backOffice.endOutage();
    await expect(file, 'due at 09.00 instead of 08.30').toContainText('sisa 10 menit');
    await expect(frontOffice.outage).toBeHidden();
  });
  await step(27, checks, async () => {
    hall.clock.pass(8);
    await backOffice.takeFile(visitor);
    await expect(file).toContainText('tinggal 2 menit');
    hall.clock.pass(5);
    await backOffice.checkNik(hall.listedPerson(1).nik);
    await expect(file).toContainText('terlambat 3 menit');
  });
  await step(27, needsOnlyLetter, async () => {
    await frontOffice.finish('Ke Back Office untuk surat');
    await receive(backOffice, visitor);
    await expect(backOffice.case(number)).toContainText('terlambat 3 menit');
    await giveLetter(hall, backOffice, 'PIP atau KIP Kuliah');
  });
});

test('[VI2][CS8] lines 14 and 30: a letter that cannot be printed yet is told as such, and information alone is a service', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  const frontOffice = await clerkAt('Front Office 1');
  const backOffice = await clerkAt('Back Office 1');
  await step(14, 'Back Office memberikan Keperluan dari masyarakat berupa Surat Keterangan DTKS', async () => {
    const visitor = await arrive(kiosk, service);
    await receive(frontOffice, visitor);
    await askForPapers(frontOffice);
    await sendAndCheck(frontOffice, backOffice, visitor, hall.listedPerson(2).nik);
    await frontOffice.finish('Ke Back Office untuk surat');
    await receive(backOffice, visitor);
    const finish = await backOffice.openFinish();
    await expect(finish.outcome('Surat diserahkan'), 'there is none').toBeDisabled();
    await finish.choose('Surat belum dapat dicetak');
    await finish.confirm();
    const cases = await backOffice.goToCases();
    await storyOf(cases, number);
    await expect(cases.page.getByText('Hasil: Surat belum dapat dicetak')).toBeVisible();
    await expect(cases.letter).toBeHidden();
  });
  await step(30, 'Informasi tentang Program Bansos', async () => {
    const visitor = await arrive(kiosk, 'Informasi bansos');
    await receive(frontOffice, visitor);
    await frontOffice.hearNeed('Bertanya tentang KIP');
    await frontOffice.finish('Ke layanan bansos');
    const bansos = await clerkAt('Layanan Bansos 1');
    await receive(bansos, visitor);
    await bansos.finish('Informasi diberikan');
    await expect(bansos.queue).toContainText('Tidak ada yang menunggu');
  });
});

test('[CS10][CS2] cases of the day are found by number, NIK, name and official, and taken along as a table', async ({
  hall,
  kiosk,
  clerkAt,
}) => {
  const frontOffice = await clerkAt('Front Office 1');
  const other = await clerkAt('Front Office 2', 'front-office-2');
  const backOffice = await clerkAt('Back Office 1');
  const person = hall.listedPerson(5);
  await step(27, needsOnlyLetter, async () => {
    const visitor = await arrive(kiosk, service);
    await receive(frontOffice, visitor);
    await askForPapers(frontOffice);
    await sendAndCheck(frontOffice, backOffice, visitor, person.nik);
    await frontOffice.finish('Ke Back Office untuk surat');
    await receive(backOffice, visitor);
    await giveLetter(hall, backOffice, 'Bantuan sosial');
  });
  await step(27, checks, async () => {
    const visitor = await arrive(kiosk, service);
    await receive(other, visitor);
    await askForPapers(other);
    await sendAndCheck(other, backOffice, visitor, hall.strangersNik);
    await other.finish('Tidak terdaftar');
  });
  const cases = await backOffice.goToCases();
  await test.step('found by number, NIK and name', async () => {
    await expect(await cases.search('2026-2')).toContainText(['2026-00002']);
    await expect(await cases.search(person.nik)).toContainText([number]);
    await expect(await cases.search(person.name)).toContainText([number]);
    await expect(await cases.search('')).toHaveCount(2);
  });
  await test.step('taken along as a table', async () => {
    const table = (await cases.save('csv')).toString('utf8');
    for (const each of [number, '2026-00002', person.nik]) expect(table).toContain(each);
  });
  await test.step('found by the official who worked on it', async () => {
    await cases.page.getByLabel('Dikerjakan oleh').selectOption('Petugas Front Office 2');
    await expect(await cases.search('')).toContainText(['2026-00002']);
    await expect(cases.found).toHaveCount(1);
  });
});
