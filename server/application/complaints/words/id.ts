import type { About } from './about.ts';

const kinds = { complaint: 'pengaduan', suggestion: 'saran', input: 'masukan' } as const;

const greeting = ({ name }: About): string => (name === '' ? 'Bapak/Ibu yang terhormat,' : `Yth. Bapak/Ibu ${name},`);

const closing = ({ agency }: About): string => `Hormat kami,\n${agency}`;

const where = ({ code, url }: About): string =>
  url === null
    ? `Perkembangannya dapat ditanyakan kepada petugas pengaduan dengan kode ${code}.`
    : `Perkembangannya dapat dilihat dengan kode ${code} di:\n${url}`;

/** Letters to complainants. */
export const id = {
  received: (about: About) => ({
    subject: `Tanda terima ${kinds[about.kind]} ${about.number}`,
    text: [
      greeting(about),
      `Terima kasih. ${capital(kinds[about.kind])} Anda sudah kami terima dengan nomor ${about.number}.`,
      where(about),
      'Simpan kode ini dan jangan diberikan kepada orang lain: siapa pun yang memegangnya dapat melihat jawabannya.',
      closing(about),
    ].join('\n\n'),
  }),
  answered: (about: About & { readonly answer: string }) => ({
    subject: `Jawaban atas ${kinds[about.kind]} ${about.number}`,
    text: [
      greeting(about),
      `Berikut jawaban atas ${kinds[about.kind]} Anda nomor ${about.number}:`,
      about.answer,
      closing(about),
    ].join('\n\n'),
  }),
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
