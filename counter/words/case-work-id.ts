import type { RecipientGiven } from '../../contract/requests/case-requests.ts';
import type { CaseBrief, CaseDetail } from '../../contract/views/case-view.ts';
import type { TimeLeft } from '../../contract/views/procedure-view.ts';

const state: Record<CaseBrief['state'], string> = {
  open: 'sedang diproses',
  done: 'selesai',
  refused: 'tidak dipenuhi',
  expired: 'kedaluwarsa',
};

const step: Record<CaseDetail['steps'][number]['state'] | 'skipped', string> = {
  open: 'sedang berjalan',
  done: 'selesai',
  ahead: 'belum',
  skipped: 'tidak dilalui',
};

const recipient: Record<RecipientGiven['to'], string> = {
  applicant: 'Pemohon sendiri',
  family: 'Keluarga',
  representative: 'Wakil dengan kuasa',
};

/** Words of cases, applicants and outages at a counter. */
export const caseWorkId = {
  due: ({ is, amount, unit }: Pick<TimeLeft, 'is' | 'amount' | 'unit'>): string => {
    const time = amount < 1 ? `kurang dari 1 ${unit}` : `${amount} ${unit}`;
    return {
      left: `sisa ${time}`,
      near: `tinggal ${time}`,
      late: `terlambat ${time}`,
      paused: `waktu berhenti karena gangguan, sisa ${time}`,
      waits: 'menunggu pemohon',
    }[is];
  },
  caseWork: {
    title: 'Berkas',
    number: 'Nomor berkas',
    state,
    at: 'Sekarang di',
    with: (roles: string) => `pada ${roles}`,
    since: (time: string) => `sejak ${time}`,
    openCase: 'Buka berkas',
    atCase: 'Langkah ini meminta isian. Kerjakan di halaman berkas.',
    returned: 'dikembalikan',
    note: 'Catatan',
    reason: 'Alasan',
    confirm: 'Kerjakan',
    lacks: (what: string) => `Belum dapat: ${what}`,
    printed: 'Bunyi standar pelayanan',
  },
  steps: {
    title: 'Langkah',
    states: step,
    line: (line: string) => `naskah baris ${line}`,
    since: (when: string) => `sejak ${when}`,
  },
  recipient: {
    to: 'Diserahkan kepada',
    choices: recipient,
    name: 'Nama penerima',
    hint: 'Catat nama orang yang menerima, sesuai kartu identitasnya.',
  },
  applicant: {
    title: 'Pemohon',
    broughtBy: 'Diajukan oleh',
    known: 'sudah dicatat',
    fromRegister: 'Nama diambil dari register; tidak perlu diketik.',
    fill: 'Isi data pemohon',
    see: 'Lihat atau ubah',
    asking: 'Mengambil data…',
    name: 'Nama lengkap',
    nik: 'NIK (16 angka)',
    familyCard: 'No. KK (16 angka)',
    birthDate: 'Tanggal lahir',
    address: 'Alamat',
    phone: 'Telepon atau WhatsApp',
    optional: 'Selain nama, isian yang belum diketahui boleh kosong.',
    save: 'Simpan pemohon',
    faults: {
      name: 'Nama paling sedikit 2 huruf.',
      nik: (count: number) => `NIK harus 16 angka; sekarang ${count}.`,
      familyCard: (count: number) => `No. KK harus 16 angka; sekarang ${count}.`,
    },
  },
  outage: {
    button: 'Gangguan',
    title: 'Catat gangguan',
    hint: 'Selama gangguan, jangka waktu layanan yang bergantung pada server dan jaringan berhenti berjalan.',
    reason: 'Apa yang terganggu',
    reasons: ['Server SIKS-NG', 'Jaringan', 'Listrik'],
    confirm: 'Mulai gangguan',
    banner: (reason: string, time: string) => `Gangguan sejak ${time}: ${reason}`,
    bannerHint: 'Jangka waktu yang terkena berhenti berjalan.',
    end: 'Gangguan selesai',
  },
};
