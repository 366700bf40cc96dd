/** Messages to people at home, in the language in which they asked. */
export interface LetterHead {
  readonly name: string;
  readonly number: string;
  readonly service: string;
  readonly agency: string;
  /** In groups, for reading aloud. */
  readonly code: string;
  /** The page with the state; null: the hall has no site. */
  readonly link: string | null;
}

/** How the applicant can send what was asked for. */
export type WayBack = 'chat' | 'mail' | 'site';

const foot = ({ number, service, code, link, agency }: LetterHead): string[] => [
  `Nomor permohonan: ${number}`,
  `Layanan: ${service}`,
  ...(link === null ? [] : [`Kode: ${code}`, `Keadaan permohonan: ${link}`]),
  '',
  'Hormat kami,',
  agency,
];

export const id = {
  received: {
    subject: ({ number, agency }: LetterHead) => `Permohonan ${number} kami terima – ${agency}`,
    text: (head: LetterHead, due: string) => [
      `Yth. Bapak/Ibu ${head.name},`,
      '',
      'Permohonan Anda sudah kami terima dan sedang diperiksa.',
      `Jawaban kami kirim paling lambat ${due}.`,
      '',
      ...foot(head),
    ],
  },
  answered: {
    subject: ({ number, agency }: LetterHead) => `Jawaban atas permohonan ${number} – ${agency}`,
    letterReady: 'Surat keterangan yang Anda minta sudah selesai.',
    letterBeside: 'Surat ada di dalam lampiran (PDF). Keasliannya dapat diperiksa lewat kode QR pada surat.',
    /** When sending by hand, the clerk attaches the file. */
    letterByHand: 'Surat kami kirim bersama pesan ini (PDF). Keasliannya dapat diperiksa lewat kode QR pada surat.',
    notListed: (register: string, period: string) =>
      `Menurut pemeriksaan kami, nama Anda belum terdaftar di ${register}${period === '' ? '' : ` (data ${period})`}.`,
    ifNotListed: (advice: string) => `Yang dapat dilakukan: ${advice}`,
    /** Without a service where several could be meant. */
    standardSays: (service: string | null, printed: string) => `Standar pelayanan ${service ?? 'kami'}: “${printed}”`,
    text: (head: LetterHead, words: string, letter: string | null) => [
      `Yth. Bapak/Ibu ${head.name},`,
      '',
      words,
      ...(letter === null ? [] : ['', letter]),
      '',
      ...foot(head),
    ],
  },
  wanted: {
    subject: ({ number, agency }: LetterHead) => `Berkas untuk permohonan ${number} – ${agency}`,
    unreadable: 'Foto yang Anda kirim belum dapat kami baca dengan jelas.',
    wayBack: {
      chat: 'Silakan kirim foto yang baru lewat percakapan WhatsApp ini.',
      mail: 'Silakan balas surel ini dengan foto yang baru.',
      site: 'Silakan kirim foto yang baru lewat alamat di bawah ini.',
    } satisfies Record<WayBack, string>,
    text: (head: LetterHead, words: string, papers: readonly string[], wayBack: string) => [
      `Yth. Bapak/Ibu ${head.name},`,
      '',
      ...(words === '' ? [] : [words, '']),
      'Yang kami perlukan:',
      ...papers.map((paper) => `- ${paper}`),
      '',
      wayBack,
      '',
      ...foot(head),
    ],
  },
  state: {
    working: (steps: string) => `Permohonan Anda sedang dikerjakan: ${steps}.`,
    waits: 'Kami menunggu kiriman Anda.',
    answeredWithLetter: 'Permohonan Anda sudah dijawab. Suratnya sudah selesai.',
    answered: 'Permohonan Anda sudah dijawab.',
    refused: 'Permohonan Anda sudah dijawab: belum dapat dipenuhi.',
  },
};

export type HomeWords = typeof id;
