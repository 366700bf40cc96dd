import type { DeskPage } from '../screens/desk-page.ts';
import { receive } from './office-day.ts';
import { stepsOf } from './source-steps.ts';

export const step = stepsOf('banjarnegara');
export const service = 'Santunan lanjut usia terlantar';
export const number = '2026-00001';
export const application =
  'surat permohonan bantuan sosial yang tidak direncanakan Jaring Pengaman Sosial Terpadu (JPST)';
const copies = 'Fotocopy Kartu Tanda Penduduk dan Kartu Keluarga Pemohon';
export const toTheHead = 'dilaporkan kepada Kepala Dinas';
export const verified = 'Hasil verifikasi dan validasi lapangan oleh Tim Reaksi Cepat';
export const decree = 'Penetapan SK Bupati Penerima Bansos JPST';
export const paidOut = 'Pencairan Anggaran BTT/ JPST ke DPPKAD';

/** A Monday morning; three months on is a Tuesday. */
export const wish = { hallId: 'banjarnegara', at: '2026-11-23 09:00', kind: 'real' } as const;

/** L24–L25: a family member brings what is required of everybody. */
export async function bringsTheLetter(desk: DeskPage, visitor: string): Promise<void> {
  await receive(desk, visitor);
  await desk.noteBringer('Keluarga', 'Siti Contoh');
  await desk.hearNeed('Kakek tinggal sendiri, tidak ada yang menanggung');
  await desk.markPaper(copies, 'present');
  await desk.markPaper(application, 'present');
}
