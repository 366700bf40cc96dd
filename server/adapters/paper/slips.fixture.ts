import type {
  ComplaintReceiptSlip,
  LetterSlip,
  MissingPapersSlip,
  ReceiptSlip,
  ReferralSlip,
  Slip,
  StandardSlip,
  TestSlip,
  TicketSlip,
} from '../../domain/slips.ts';

/** Slips of an invented hall, for invented people. */
const head = {
  agency: 'Dinas Sosial Kabupaten Contoh',
  language: 'id',
  at: { day: '2026-11-23', time: '09.05', zone: 'WIB' },
  trial: false,
} as const;

export const ticket: TicketSlip = {
  ...head,
  kind: 'ticket',
  number: 'A017',
  service: 'Surat Keterangan Terdaftar DTKS',
  priority: null,
  ahead: 4,
  wait: { from: 15, to: 30 },
  papers: ['Fotokopi KTP', 'Fotokopi Kartu Keluarga', 'Surat pengantar dari desa atau kelurahan'],
  statusUrl: 'https://antrean.contoh.go.id/t/Jt3vYw0Qm8nRkZcA4xLd2g',
  fee: 'Tidak dipungut biaya',
};

export const missingPapers: MissingPapersSlip = {
  ...head,
  kind: 'missing-papers',
  number: 'A017',
  service: 'Surat Keterangan Terdaftar DTKS',
  missing: [
    'Fotokopi Kartu Keluarga yang masih berlaku',
    { text: 'Surat Keterangan Tidak Mampu', called: null, issuer: 'Desa/Lurah', countersignedBy: 'Camat' },
  ],
  note: 'Kartu Keluarga lama masih memuat alamat sebelum pindah.',
  fee: 'Tidak dipungut biaya',
};

export const referral: ReferralSlip = {
  ...head,
  kind: 'referral',
  number: 'B004',
  programmes: ['Kartu Indonesia Pintar (KIP)'],
  owner: 'Dinas Pendidikan Kabupaten Contoh',
  note: '',
};

export const receipt: ReceiptSlip = {
  ...head,
  kind: 'receipt',
  caseNumber: '2026-00012',
  service: 'Surat Keterangan Terdaftar DTKS',
  papers: ['Fotokopi KTP', 'Fotokopi Kartu Keluarga', 'Surat pengantar dari desa atau kelurahan'],
  due: { day: '2026-11-26', time: '15.15' },
  fee: 'Tidak dipungut biaya',
};

export const complaintReceipt: ComplaintReceiptSlip = {
  ...head,
  kind: 'complaint-receipt',
  number: 'P-2026-00007',
  code: 'K7QM4RTDXPW2',
  about: 'complaint',
  statusUrl: 'https://antrean.contoh.go.id/online/pengaduan/status#K7QM4RTDXPW2',
};

export const standard: StandardSlip = {
  ...head,
  kind: 'standard',
  serviceId: 'surat',
  service: 'Surat Keterangan Terdaftar DTKS',
  decree: 'No. SK : 001/CONTOH/2026',
  papers: [
    { text: 'Fotokopi KTP', called: null, issuer: null, countersignedBy: null, optional: false },
    {
      text: 'Surat Keterangan Tidak Mampu',
      called: null,
      issuer: 'Desa/Lurah',
      countersignedBy: 'Camat',
      optional: false,
    },
    { text: 'Dokumen tambahan', called: null, issuer: null, countersignedBy: null, optional: true },
  ],
  timeLimit: '1 (satu) hari kerja',
  fee: 'Tidak dipungut biaya',
  products: ['Surat Keterangan Terdaftar DTKS'],
  complaints: ['Telepon: (022) 000-0000', 'Kotak saran'],
  lacking: ['Kompetensi pelaksana', 'Jaminan pelayanan'],
};

export const test: TestSlip = { ...head, kind: 'test', printer: 'Printer kiosk depan' };

export const letter: LetterSlip = {
  ...head,
  kind: 'letter',
  letterhead: {
    government: 'PEMERINTAH KABUPATEN CONTOH',
    agency: 'DINAS SOSIAL',
    address: ['Jalan Melati Nomor 17, Contoh 40111', 'Telp. (022) 000-0000 · dinsos.contoh.go.id'],
  },
  title: 'SURAT KETERANGAN TERDAFTAR DTKS',
  number: '400.9.1/0001/409.106/2026',
  opening:
    'Yang bertanda tangan di bawah ini Kepala Dinas Sosial Kabupaten Contoh, menerangkan dengan sebenarnya bahwa:',
  person: [
    { label: 'Nama', value: 'WARGA CONTOH SATU' },
    { label: 'NIK', value: '9900010101900001' },
    { label: 'No. KK', value: '9900010101100001' },
    { label: 'Alamat', value: 'Dusun Satu RT 001 RW 002, Desa Contoh, Kecamatan Contoh' },
    { label: 'Nama Pemohon', value: 'WARGA CONTOH SATU' },
    { label: 'Hubungan', value: 'Diri sendiri' },
  ],
  finding: 'Berdasarkan hasil pemadanan pada SIKS-NG per tanggal 1 November 2026:',
  findings: [
    { label: 'Status Kepesertaan', value: 'TERDAFTAR DALAM DTKS' },
    { label: 'Program', value: 'PKH, Sembako (BPNT)' },
    { label: 'Tujuan Penggunaan', value: 'Keringanan biaya pendidikan' },
    { label: 'Masa Berlaku', value: 'sampai dengan 23 Februari 2027' },
  ],
  closing:
    'Demikian surat keterangan ini dibuat dengan sebenarnya untuk dapat dipergunakan sebagaimana mestinya oleh yang bersangkutan.',
  place: 'Contoh',
  date: '23 November 2026',
  signatory: {
    office: 'Kepala Dinas Sosial Kabupaten Contoh,',
    name: 'PEJABAT CONTOH, S.Sos., M.Si.',
    rank: 'Pembina Utama Muda',
    nip: '199001012015010001',
  },
  verifyUrl: 'https://antrean.contoh.go.id/v/9F3K2M7QZX81aB4cD5eF6g',
  code: 'VRF-202611-001',
  copy: 0,
};

export const everySlip: readonly Slip[] = [
  ticket,
  missingPapers,
  referral,
  receipt,
  complaintReceipt,
  standard,
  test,
  letter,
];
