import type { HallFile } from '../../../contract/hall-file.ts';
import type { HallLetter } from './letter-parts.ts';

/** A letter as many offices write it, for this office to edit. */
export function newLetter({ agency, register }: HallFile): HallLetter {
  return {
    title: `SURAT KETERANGAN TERDAFTAR ${register.name}`,
    numberPattern: '{kode}/{urut:0000}/{unit}/{bulanRomawi}/{tahun}',
    code: '400.9',
    unit: 'DINSOS',
    government: 'PEMERINTAH KABUPATEN',
    opening: 'Yang bertanda tangan di bawah ini menerangkan bahwa:',
    finding: `Berdasarkan ${register.longName}:`,
    closing: 'Demikian surat keterangan ini dibuat untuk dipergunakan sebagaimana mestinya.',
    place: agency.shownName,
    signatory: { office: `Kepala ${agency.shownName}`, name: '', rank: '', nip: '' },
    purposes: ['Keperluan pendidikan', 'Keperluan kesehatan'],
    assumed: true,
  };
}
