import { hours, minutes, seconds } from '../hall-time/instant.ts';
import { newChat } from './chat.ts';
import type { Chat, Done, Heard, Photo, Says } from './chat.ts';
import { conclude } from './conclude.ts';
import type { Outcome } from './conclude.ts';
import { converse } from './converse.ts';
import type { HallFacts, PaperFact, ServiceFact } from './hall-facts.ts';

const both = (id: string, en = id) => ({ id, en });

export const paper = (id: string, name: string, more: Partial<PaperFact> = {}): PaperFact => ({
  id,
  name: both(name),
  text: both(`Foto Copy ${name}`, `Photocopy of ${name}`),
  mandatory: true,
  alternatives: [],
  ...more,
});

export const letterService: ServiceFact = {
  id: 'surat-keterangan',
  name: both('Surat keterangan', 'Letter of listing'),
  fromHome: true,
  answeredWithin: both('1 hari kerja', '1 working day'),
  fee: both('Gratis', 'Free'),
  papers: [paper('kk', 'KK'), paper('ktp', 'KTP'), paper('tambahan', 'dokumen tambahan', { mandatory: false })],
  broughtBy: [],
};

export const bringers: ServiceFact['broughtBy'] = [
  { id: 'keluarga', name: both('Keluarga', 'Family') },
  { id: 'cancel', name: both('Orang lain dari masyarakat', 'Somebody else of the public') },
];

export const infoService: ServiceFact = {
  id: 'informasi',
  name: both('Informasi bansos', 'Information about aid'),
  fromHome: false,
  answeredWithin: null,
  fee: both('Gratis', 'Free'),
  papers: [],
  broughtBy: [],
};

export const facts: HallFacts = {
  agency: 'Dinas Sosial Kota Contoh',
  number: '6281234567890',
  today: '2026-11-25',
  services: [letterService, infoService],
  register: { name: 'DTKS', isAtKiosk: true, publicCheck: 'cek.example.go.id', ifNotListed: null },
  requests: true,
  complaints: { identityRequired: false },
  hours: both('Senin–Jumat 08.00–16.00 WIB.', 'Monday–Friday 08.00–16.00 WIB.'),
  waiting: 3,
  address: 'Jalan Contoh 1',
  contacts: [{ label: both('Telepon', 'Telephone'), value: '0751 000000' }],
  complaintWays: [],
  wanted: [],
};

export const goodAnswers = {
  name: 'Siti Contoh',
  nik: '1377 0152 0399 0001',
  familyCard: '1377-0101-0120-0002',
  address: 'Dusun Contoh RT 01/02, Desa Contoh, Kecamatan Contoh',
  need: 'KIP Kuliah',
} as const;

export const photo = (id: string): Omit<Photo, 'requirementId'> => ({ id, kind: 'image/jpeg', bytes: 90_000 });

/** A person at a telephone; records everything said and handed over. */
export class Caller {
  chat: Chat = newChat;
  at = 1_000_000;
  readonly said: (Says | null)[] = [];
  readonly handed: Done[] = [];
  facts: HallFacts;

  constructor(known: HallFacts = facts) {
    this.facts = known;
  }

  hears(heard: Heard, at = (this.at += seconds(20))): this {
    const turn = converse(this.chat, { ...heard, at }, this.facts);
    this.chat = turn.chat;
    this.said.push(turn.says);
    if (turn.done) this.handed.push(turn.done);
    return this;
  }

  says(...texts: readonly string[]): this {
    for (const text of texts) this.hears({ is: 'text', text });
    return this;
  }

  touches(id: string): this {
    return this.hears({ is: 'choice', id });
  }

  sendsPhoto(id: string, caption = ''): this {
    return this.hears({ is: 'photo', photo: photo(id), caption });
  }

  isTold(outcome: Outcome): this {
    const { chat, says } = conclude(this.chat, outcome, this.at, this.facts);
    this.chat = chat;
    this.said.push(says);
    return this;
  }

  /** Up to the first photo. */
  fillsTheForm(): this {
    this.says('ajukan', 'setuju');
    for (const answer of Object.values(goodAnswers)) this.says(answer);
    return this;
  }

  silentFor(n: number): this {
    this.at += n;
    return this;
  }

  get last(): string {
    return this.said.at(-1)?.text ?? '';
  }

  get offered(): readonly string[] {
    return this.said.at(-1)?.options.map(({ id }) => id) ?? [];
  }
}

export { hours, minutes };
