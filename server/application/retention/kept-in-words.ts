import { usualRetention } from '../../../contract/lists.ts';
import type { Retention } from '../../../contract/hall-retention.ts';

/** How long what names him is kept, for a sheet that he takes home. */
export function keptInWords(kept: Retention | undefined): string {
  const { attachmentMonths, complaintMonths, registerMonths, auditMonths } = { ...usualRetention, ...kept };
  return (
    `Lama disimpan: foto dan pindaian ${attachmentMonths} bulan dan isi pengaduan ${complaintMonths} bulan sesudah selesai, ` +
    `register yang sudah diganti ${registerMonths} bulan, catatan siapa yang melihat ${auditMonths} bulan.`
  );
}
