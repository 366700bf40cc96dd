import { usualRetention } from '../../../contract/lists.ts';
import type { Retention } from '../../../contract/hall-file/retention.ts';

/** How long data that names the person is kept, for the sheet that he takes home. */
export function keptInWords(kept: Retention | undefined): string {
  const { attachmentMonths, complaintMonths, caseMonths, letterMonths, registerMonths, auditMonths } = {
    ...usualRetention,
    ...kept,
  };
  return (
    `Lama disimpan: data pemohon ${caseMonths} bulan, foto dan pindaian ${attachmentMonths} bulan, isi pengaduan ${complaintMonths} bulan ` +
    `sesudah selesai; isi surat ${letterMonths} bulan, ` +
    `register yang sudah diganti ${registerMonths} bulan, catatan siapa yang melihat ${auditMonths} bulan.`
  );
}
