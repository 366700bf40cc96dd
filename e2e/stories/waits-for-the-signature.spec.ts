import { expect, test } from '../fixtures.ts';

test.use({ wish: { hallId: 'karangasem', at: '2026-11-23 09:10', kind: 'trial' } });

test('[CS8][LE2][LE5] a visitor waits in the hall for initials and signature, is called, and his sister takes the letter', async ({
  hall,
  kiosk,
  display,
  clerkAt,
  officialAs,
}) => {
  const number = await (await kiosk.takeNumberFor('Cek bansos dan surat DTKS')).number();
  const frontOffice = await clerkAt('Front Office 1');
  await frontOffice.callNext();
  await frontOffice.start();
  await frontOffice.hearNeed('SPMB');
  await frontOffice.allPapersPresent();
  await expect(frontOffice.case('2026-00001')).toContainText('sisa');
  await frontOffice.finish('Ke Back Office untuk pemeriksaan');

  const backOffice = await clerkAt('Back Office 1');
  await backOffice.callNext();
  await backOffice.start();
  await backOffice.checkNik(hall.listedPerson(2).nik);
  const finish = await backOffice.openFinish();
  await finish.choose('Surat ke paraf dan tanda tangan, pengunjung menunggu');
  await expect(finish.purpose).toHaveAttribute('value', 'Pendaftaran sekolah (SPMB)');
  await finish.confirm();
  await expect(frontOffice.panel('Ditahan')).toContainText(`${number} Menunggu berkas 2026-00001`);

  for (const [name, offer] of [
    ['kabid', 'Paraf'],
    ['kepala-dinas', 'Tanda tangani'],
  ] as const) {
    await (await officialAs(name)).quick('2026-00001', offer);
  }

  await frontOffice.callNext();
  await expect(display.called(number)).toContainText('Front Office 1');
  await frontOffice.start();
  await frontOffice.act('Serahkan surat', { recipient: { to: 'family', name: 'Sari Contoh' } });
  await expect(frontOffice.case('2026-00001')).toContainText('selesai');
  await frontOffice.ready();
  await frontOffice.finish('Surat diserahkan');
  expect(hall.counterPaper.scannedCode, '[LE4]').toContain('/v/');
  const [behind] = hall.hub.office.live.hall.cases.values();
  expect(behind?.handedOver).toMatchObject({ to: 'family', purpose: 'Pendaftaran sekolah (SPMB)' });
});
