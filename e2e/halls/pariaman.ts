import type { TestHall } from '../hall.ts';
import { expect } from '../fixtures.ts';
import type { DeskPage } from '../screens/desk-page.ts';
import { stepsOf } from './source-steps.ts';

export const step = stepsOf('pariaman');
export const service = 'Surat Keterangan DTKS';
export const number = '2026-00001';
export const checks = 'Back Office untuk di Cek Kepesertaan di Data DTKS';
export const needsOnlyLetter = 'Apabila masyarakat hanya membutuhkan Surat Keterangan DTKS langsung ke Back Office';

/** L27: the front office asks for both photocopies; with the second the file is complete. */
export async function askForPapers(desk: DeskPage): Promise<void> {
  await desk.markPaper('Foto Copy KK', 'present');
  await desk.markPaper('Foto copy KTP', 'present');
}

/** L27: the file goes ahead, and the back office checks this NIK against the register. */
export async function sendAndCheck(
  frontOffice: DeskPage,
  backOffice: DeskPage,
  visitor: string,
  nik: string,
): Promise<void> {
  await frontOffice.sendFile();
  await backOffice.takeFile(visitor);
  await backOffice.checkNik(nik);
  await expect(frontOffice.fileIs('answered')).toBeVisible();
}

/** L14: the letter for a purpose, printed and handed to the visitor. */
export async function giveLetter(hall: TestHall, backOffice: DeskPage, purpose: string, relative = ''): Promise<void> {
  await backOffice.issueLetter(purpose);
  await expect(backOffice.letterJob).toHaveText('tercetak');
  expect(hall.counterPaper.scannedCode, 'the code of the letter').toContain('/v/');
  const finish = await backOffice.openFinish();
  await finish.choose('Surat diserahkan');
  await finish.handTo(relative === '' ? 'applicant' : 'family', relative);
  await finish.confirm();
}

/** A Monday morning. */
export const wish = { hallId: 'pariaman', at: '2026-11-23 08:15', kind: 'real' } as const;
