import type {
  ComplaintDetail,
  ComplaintInbox,
  ComplaintOffer,
  ComplaintRow,
} from '../../contract/views/complaint-view.ts';
import type { SignedInView } from '../look.svelte.ts';
import { official } from '../cases/case-detail.fixture.ts';
import { minute, nine } from '../counter-view.fixture.ts';

const said = (id: string, en: string) => ({ id, en });

export const offerOf = (change: Partial<ComplaintOffer> = {}): ComplaintOffer => ({
  id: 'terverifikasi',
  name: said('Terverifikasi', 'Verified'),
  kind: 'forward',
  unmet: [],
  does: [],
  wants: [],
  ...change,
});

export const answered = (change: Partial<ComplaintOffer> = {}): ComplaintOffer =>
  offerOf({
    id: 'dijawab',
    name: said('Dijawab langsung', 'Answered at once'),
    does: ['write-answer', 'deliver'],
    wants: ['answer'],
    ...change,
  });

export const rowOf = (nth: number, change: Partial<ComplaintRow> = {}): ComplaintRow => ({
  complaintId: `complaint-${nth}`,
  number: `P-2026-${String(nth).padStart(5, '0')}`,
  kind: 'complaint',
  channel: said('Surat', 'Letter'),
  stepId: 'agenda',
  step: said('Agenda dan verifikasi', 'Agenda and verification'),
  place: 'desk',
  receivedAt: nine - 30 * minute,
  openedAt: nine - 30 * minute,
  due: null,
  returned: false,
  offers: [offerOf()],
  moves: 1,
  edition: 'opened - answered',
  ...change,
});

export const inRoom = (nth: number, minutes: number, change: Partial<ComplaintRow> = {}): ComplaintRow =>
  rowOf(nth, {
    channel: said('Datang langsung', 'In person'),
    stepId: 'temui',
    step: said('Temui pengadu', 'Meet the complainant'),
    place: 'room',
    openedAt: nine - minutes * minute,
    offers: [answered({ wants: ['words', 'answer'] })],
    ...change,
  });

export const inboxOf = (rows: readonly ComplaintRow[], change: Partial<ComplaintInbox> = {}): ComplaintInbox => ({
  rows: [...rows],
  count: rows.length,
  mayReceive: true,
  channels: [
    { kind: 'telepon', label: said('Telepon', 'Telephone'), value: '(0286) 123456', medium: 'phone' },
    { kind: 'surat', label: said('Surat', 'Letter'), value: null, medium: 'letter' },
    { kind: 'kotak-saran', label: said('Kotak saran', 'Suggestion box'), value: null, medium: 'box' },
  ],
  identityRequired: false,
  ...change,
});

export const officer = (complaints: ComplaintInbox, change: Partial<SignedInView> = {}): SignedInView =>
  official([], { inbox: null, messages: [], complaints, ...change } as Partial<SignedInView>);

export const detailOf = (row: ComplaintRow, change: Partial<ComplaintDetail> = {}): ComplaintDetail => ({
  complaintId: row.complaintId,
  number: row.number,
  code: 'K7MX4PQR',
  kind: row.kind,
  state: 'open',
  channel: row.channel,
  medium: 'letter',
  answerBy: null,
  receivedAt: row.receivedAt,
  receivedBy: 'petugas-pengaduan',
  closedAt: null,
  due: null,
  words: 'Lampu ruang tunggu mati.',
  complainant: { name: 'Siti Contoh', address: 'Jalan Melati 3', phone: '', email: '' },
  attachments: [],
  steps: [
    {
      id: row.stepId,
      name: row.step,
      printed: 'diagendakan, diverifikasi',
      line: '87',
      roles: [said('Petugas Pengaduan', 'Complaint officer')],
      state: 'open',
      openedAt: row.openedAt,
    },
  ],
  mine: [{ row, records: [], printed: 'diagendakan, diverifikasi', note: '' }],
  answer: null,
  message: null,
  story: [
    {
      at: row.receivedAt,
      what: 'complaint-received',
      by: 'petugas-pengaduan',
      role: null,
      step: null,
      outcome: null,
      note: '',
      records: [],
      tookMs: null,
    },
  ],
  mayAttach: true,
  mayUndo: false,
  moves: 1,
  ...change,
});
