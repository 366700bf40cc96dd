import { refused } from '../contract/reply.ts';
import type { RefusalCode, Reply } from '../contract/reply.ts';
import type { CheckAnswer } from '../contract/requests/kiosk-requests.ts';
import type { Payload, RequestName, Value } from '../contract/requests.ts';
import type { KioskPaper, KioskService, KioskView } from '../contract/views/kiosk-view.ts';
import { ComplaintOutbox } from './complaints/complaint-outbox.ts';
import { letterBoard } from './standard-board.fixture.ts';
import type { IssuedTicket } from './step.ts';
import type { Shelf } from './outbox.ts';
import type { KioskLink, VisitParts } from './visit.svelte.ts';
import { TicketOutbox } from './ticket-outbox.ts';

const said = (id: string, en: string) => ({ id, en });

const plain: Omit<KioskPaper, 'text' | 'documents'> = {
  pictures: ['papers'],
  mandatory: true,
  isCopy: false,
  called: null,
  form: null,
  issuer: null,
  countersignedBy: null,
  unlessListedIn: null,
};

export const letterService: KioskService = {
  id: 'surat',
  series: 'A',
  icon: 'letter',
  shortName: said('Surat Keterangan DTKS', 'DTKS letter'),
  hint: said('Untuk sekolah atau jaminan kesehatan', 'For school or health insurance'),
  eligibility: null,
  whoMayBring: null,
  state: { is: 'open' },
  waiting: 6,
  wait: { fromMinutes: 15, toMinutes: 25 },
  papers: [
    { ...plain, text: said('Fotokopi KK', 'Copy of the family card'), documents: ['KK'], pictures: ['family-card'] },
    { ...plain, text: said('Dokumen tambahan', 'Further papers'), documents: [], mandatory: false },
  ],
  issuesLetter: true,
};

export const kioskView: KioskView = {
  revision: 1,
  now: Date.UTC(2026, 10, 23, 5),
  hall: { id: 'pariaman', agency: 'Dinas Sosial Kota Contoh', unit: null, timeZone: 'WIB', trial: true, voice: '' },
  kiosk: { id: 'kios-1', name: 'Kios 1', printer: 'ready', panel: null },
  help: null,
  services: [letterService],
  priorities: [
    { id: 'lansia', name: said('Lanjut usia (60 tahun ke atas)', 'Older people (60 and above)'), picture: 'elderly' },
    { id: 'anak', name: said('Membawa balita', 'With a small child'), picture: null },
  ],
  register: { name: 'DTKS', longName: 'Data Terpadu Kesejahteraan Sosial', period: 'Oktober 2026', ifNotListed: null },
  complaints: null,
  message: null,
  languages: ['id', 'en'],
  survey: { atKiosk: false, tablet: null },
  slips: {},
};

export const ticket: IssuedTicket = {
  number: 'A007',
  service: letterService.shortName,
  papers: true,
  ahead: 6,
  wait: { fromMinutes: 15, toMinutes: 25 },
  at: kioskView.now,
  jobId: 'job-1',
};

/** Nobody's NIK: there is no region 99. */
export const validNik = '9999011708650001';

export const listed: Reply<CheckAnswer> = answered({
  listed: true,
  maskedName: 'S••• A••••••',
  register: 'DTKS',
  period: 'Oktober 2026',
  programmes: [{ name: 'PKH', receives: true, period: 'Oktober 2026' }],
  checkId: '0b0f4f0e-6f3f-4c3e-9d5f-0d3c4a5b6c7d',
});

export function answered<V>(value: V): Reply<V> {
  return { ok: true, value };
}

type Script = { [Name in RequestName]?: (RefusalCode | Reply<Value<Name>>)[] };

/** A link without a hub: it gives scripted answers, repeats the last one, and records what was asked. */
export class FixtureLink implements KioskLink {
  view = $state.raw<KioskView | null>(kioskView);
  online = $state(true);
  pairingCode = $state<string | null>(null);
  readonly asked: { name: RequestName; payload: unknown }[] = [];
  readonly #script: Script;

  constructor(script: Script) {
    this.#script = script;
  }

  show(change: Partial<KioskView>): void {
    this.view = { ...(this.view ?? kioskView), ...change };
  }

  ask<Name extends RequestName>(name: Name, payload: Payload<Name>): Promise<Reply<Value<Name>>> {
    this.asked.push({ name, payload });
    const lines = this.#script[name] ?? [];
    const line = lines.length > 1 ? lines.shift() : lines[0];
    return Promise.resolve(typeof line === 'string' ? refused(line) : (line ?? refused('hub-fault')));
  }
}

export const kioskLink = (script: Script = {}) =>
  new FixtureLink({ 'ticket:issue': [answered(ticket)], 'standard:board': [answered(letterBoard)], ...script });

/** The browser's storage as a shelf in memory. */
export class MemoryShelf implements Shelf {
  readonly written: unknown[] = [];
  #content: unknown = null;

  read(): unknown {
    return this.#content;
  }

  write(content: unknown): void {
    this.#content = content;
    this.written.push(content);
  }
}

/** What a visit needs besides its link and its words: a shelf of its own, and no microphone. */
export const visitParts = (shelf = new MemoryShelf()): Omit<VisitParts, 'link' | 'words'> => ({
  outbox: new TicketOutbox(shelf),
  complaintOutbox: new ComplaintOutbox(new MemoryShelf()),
  sendRecording: () => Promise.resolve(answered({ recordingId: 'recording-1' })),
  openMicrophone: () => Promise.resolve(null),
  now: () => Date.now(),
  hallNow: () => Date.now(),
});
