import { describe, expect, it } from 'vitest';
import type { LetterSignatory } from '../../domain/slips.ts';
import { signatureLines } from './signature-lines.ts';

const head: LetterSignatory = {
  office: 'Kepala Dinas Sosial Kabupaten Contoh',
  name: 'PEJABAT CONTOH, S.Sos., M.Si.',
  rank: 'Pembina Utama Muda',
  nip: '199001012015011001',
};

describe('the lines of a signature', () => {
  it.each<[string, Partial<LetterSignatory>, string[]]>([
    ['of the head of the office', {}, ['Kepala Dinas Sosial Kabupaten Contoh,']],
    [
      'in the name of the head',
      { form: 'a.n.', ownOffice: 'Sekretaris' },
      ['a.n. KEPALA DINAS SOSIAL KABUPATEN CONTOH', 'Sekretaris,'],
    ],
    [
      'of an office handed on twice',
      {
        form: 'u.b.',
        office: 'Kepala Dinas Sosial\nSekretaris',
        ownOffice: 'Kepala Bidang Perlindungan dan Jaminan Sosial',
      },
      ['a.n. KEPALA DINAS SOSIAL', 'Sekretaris', 'u.b.', 'Kepala Bidang Perlindungan dan Jaminan Sosial,'],
    ],
    ['of an office that is vacant', { form: 'Plt.', office: 'Kepala Dinas Sosial' }, ['Plt. Kepala Dinas Sosial,']],
    ['while its holder is away', { form: 'Plh.', office: 'Kepala Dinas Sosial,' }, ['Plh. Kepala Dinas Sosial,']],
    ['of an acting head', { form: 'Pj.', office: 'Kepala Dinas Sosial' }, ['Pj. Kepala Dinas Sosial,']],
    ['with one comma, whatever the office typed', { office: 'Kepala Dinas Sosial , ' }, ['Kepala Dinas Sosial,']],
    ['that lacks the own office', { form: 'a.n.' }, ['a.n. KEPALA DINAS SOSIAL KABUPATEN CONTOH,']],
  ])('%s [LE6]', (_, changes, office) => {
    expect(signatureLines({ ...head, ...changes }).office).toEqual(office);
  });

  it('below the name are rank and NIP, the NIP in its four parts [LE6]', () => {
    expect(signatureLines(head).below).toEqual(['Pembina Utama Muda', 'NIP. 19900101 201501 1 001']);
    expect(signatureLines({ ...head, rank: '', nip: '' }).below).toEqual([]);
  });

  it('leave room to write by hand when nobody is named', () => {
    const { name, below } = signatureLines({ ...head, name: '' });
    expect(name).toBe('');
    expect(below).toEqual([expect.stringMatching(/^NIP\. \.{20,}$/u)]);
  });
});
