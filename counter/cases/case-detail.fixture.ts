import type { CaseDetail, InboxRow, StepOffer } from '../../contract/views/case-view.ts';
import type { SignedInView } from './case-look.svelte.ts';
import { atCounter, inboxRow, minute, nine, stepOffer, noAlarms } from '../counter-view.fixture.ts';

/** Needs no input, and can be chosen for several cases at once. */
export const paraf = (change: Partial<StepOffer> = {}): StepOffer =>
  stepOffer({
    id: 'diparaf',
    name: { id: 'Paraf', en: 'Initial' },
    does: ['paraf'],
    wants: [],
    together: true,
    ...change,
  });

export const sentBack = (): StepOffer =>
  stepOffer({
    id: 'dikembalikan',
    name: { id: 'Kembalikan', en: 'Send back' },
    kind: 'return',
    does: [],
    wants: ['reason'],
  });

/** The nth letter that waits for paraf. */
export const parafRow = (nth: number, change: Partial<InboxRow> = {}): InboxRow =>
  inboxRow({
    caseId: `case-${nth}`,
    number: `2026-${String(nth).padStart(5, '0')}`,
    stepId: 'paraf',
    step: { id: 'Paraf kepala bidang', en: 'Initials of the head of division' },
    place: 'desk',
    waiting: null,
    offers: [paraf(), sentBack()],
    moves: 2,
    ...change,
  });

export function official(rows: readonly InboxRow[], change: Partial<SignedInView> = {}): SignedInView {
  const { revision, now, hall, directory } = atCounter();
  return {
    is: 'without-counter',
    revision,
    now,
    hall,
    directory,
    outage: null,
    counters: [],
    troubles: [],
    helpWanted: [],
    alarms: noAlarms,
    silentDisplays: [],
    notKept: null,
    complaints: null,
    messages: [],
    moreMessages: 0,
    clerk: { id: 'clerk-kabid', name: 'kabid', rights: [] },
    inbox: {
      rows: [...rows],
      count: rows.length,
      late: rows.filter(({ due }) => due.is === 'late').length,
      roles: [{ id: 'Kepala Bidang', en: 'Head of division' }],
    },
    ...change,
  } as SignedInView;
}

export function detail(change: Partial<CaseDetail> = {}): CaseDetail {
  const row = parafRow(1);
  return {
    caseId: row.caseId,
    number: row.number,
    service: row.service,
    state: 'open',
    outcome: null,
    openedAt: nine - 30 * minute,
    closedAt: null,
    due: row.due,
    lateStep: null,
    visitNumber: 'A001',
    waiting: true,
    fromHome: null,
    messages: [],
    need: 'Pendaftaran sekolah',
    applicant: {
      name: 'Yuli Hidayati',
      nik: '5107046806870001',
      familyCard: '',
      birthDate: '1987-06-28',
      address: 'Jalan Contoh 133',
      email: '',
      phone: '',
    },
    bringer: null,
    programmes: [],
    papers: [
      {
        id: 'kk',
        text: 'Fotokopi KK',
        mandatory: true,
        state: 'present',
        byRegister: false,
        stoodIn: false,
        lacks: false,
        beside: null,
      },
    ],
    attachments: [],
    check: null,
    steps: [
      {
        id: 'paraf',
        name: row.step,
        printed: 'SUDAH DILENGKAPI PARAF',
        line: '28',
        roles: [{ id: 'Kepala Bidang', en: 'Head of division' }],
        state: 'open',
        openedAt: nine - 20 * minute,
        due: null,
      },
    ],
    mine: [{ row, work: [], records: [], printed: null }],
    purposes: [],
    letter: null,
    handedOver: null,
    story: [],
    mayAttach: false,
    mayUndo: false,
    mayLink: false,
    moves: row.moves,
    ...change,
  };
}
