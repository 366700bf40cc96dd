import { createCanvas } from '@napi-rs/canvas';
import type { HouseholdMember, LetterSlip } from '../../domain/slips.ts';
import { letter } from './slips.fixture.ts';

/** A shield in three colours, as offices have them. */
export function shield(type: 'image/png' | 'image/jpeg' = 'image/png'): string {
  const canvas = createCanvas(160, 200);
  const context = canvas.getContext('2d');
  context.fillStyle = '#0a6b2d';
  context.fillRect(0, 0, 160, 200);
  context.fillStyle = '#f2d13c';
  context.fillRect(50, 30, 60, 60);
  context.fillStyle = '#c8102e';
  context.fillRect(20, 120, 120, 30);
  const bytes = type === 'image/png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg');
  return `data:${type};base64,${bytes.toString('base64')}`;
}

export const household: readonly HouseholdMember[] = Array.from({ length: 12 }, (_, at) => ({
  name: at === 3 ? 'WARGA CONTOH DENGAN NAMA YANG SANGAT PANJANG SEKALI' : `WARGA CONTOH ${at + 1}`,
  relation: at === 0 ? 'Kepala keluarga' : 'Anak',
  birthDate: at === 9 ? '' : `${at + 1} September ${1960 + at}`,
}));

export const withAnnex: LetterSlip = { ...letter, household, validUntil: '21 Februari 2027' };

export const toTheMinistry: LetterSlip = {
  ...withAnnex,
  letterhead: { ...letter.letterhead, logo: shield() },
  addressee: ['Menteri Sosial Republik Indonesia', 'c.q. Kepala Pusat Data dan Informasi', 'di Jakarta'],
  subject: 'Usulan perbaikan data peringkat kesejahteraan',
  copies: ['Bupati Contoh (sebagai laporan)', 'Arsip'],
};

/** Everything that a letter can contain, all of it long. */
export const longest: LetterSlip = {
  ...toTheMinistry,
  addressee: undefined,
  copy: 2,
  trial: true,
  state: 'cancelled',
  letterhead: {
    logo: shield('image/jpeg'),
    government: 'Pemerintah Kabupaten Contoh Komering Ulu Selatan Timur Laut',
    agency: 'Dinas Sosial, Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana Kabupaten Contoh',
    address: ['Jalan Contoh Raya Nomor 17, Kelurahan Contoh Timur, Kecamatan Contoh Utara, Kabupaten Contoh 40111'],
  },
  title: 'SURAT KETERANGAN TERDAFTAR DALAM DATA TUNGGAL SOSIAL DAN EKONOMI NASIONAL UNTUK KEPERLUAN PENDIDIKAN',
  person: Array.from({ length: 30 }, (_, at) => ({
    label: `Keterangan berlabel panjang nomor ${at + 1} menurut register`,
    value: 'Nilai yang cukup panjang untuk melewati satu baris dan karena itu dilipat ke baris yang berikutnya',
  })),
  signatory: {
    form: 'u.b.',
    office: 'Kepala Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten Contoh\nSekretaris',
    ownOffice: 'Kepala Bidang Perlindungan dan Jaminan Sosial',
    name: 'Dr. H. PEJABAT CONTOH NAMA YANG SANGAT PANJANG, S.Sos., M.Si., M.A.P.',
    rank: 'Pembina Tingkat I',
    nip: '199001012015011001',
  },
};
