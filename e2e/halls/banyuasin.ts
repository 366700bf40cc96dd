import type { DeskPage } from '../screens/desk-page.ts';
import type { KioskScreen } from '../screens/kiosk-screen.ts';
import { arrive, receive } from './office-day.ts';
import { stepsOf } from './source-steps.ts';

export const step = stepsOf('banyuasin');
export const service = 'Usulan baru DTKS';
export const number = '2026-00001';
export const survey = 'Pengisian Survey Kriteria';
export const checksPapers = 'Supervisor Siks-NG memeriksa kelengkapan persyaratan yang harus di penuhi oleh pemohon';

/** L27: a proposal with all its papers, for somebody who is in no register yet. */
export async function takeIn(desk: DeskPage, kiosk: KioskScreen, applicant: string): Promise<void> {
  await receive(desk, await arrive(kiosk, service));
  await desk.noteApplicant(applicant);
  await desk.allPapersPresent();
  await desk.finish('Usulan diterima');
}

/** A Monday morning. */
export const wish = { hallId: 'banyuasin', at: '2026-11-23 08:30', kind: 'real' } as const;
