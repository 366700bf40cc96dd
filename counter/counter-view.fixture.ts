import type { StaffAlarms } from '../contract/views/alarm-view.ts';
import type { CaseBrief, InboxRow, StepOffer } from '../contract/views/case-view.ts';
import type { AtCounterView } from '../contract/views/counter-view.ts';
import type { OutcomeOffer, VisitCard } from '../contract/views/visit-card.ts';

/** Nine o'clock in the morning in a WIB hall. */
export const nine = Date.UTC(2026, 10, 23, 2, 0);
export const minute = 60_000;

const hall = {
  id: 'pariaman',
  agency: 'Dinas Sosial Kota Pariaman',
  unit: null,
  timeZone: 'WIB',
  trial: true,
  voice: '',
} as const;
const letter = { id: 'Surat Keterangan DTKS', en: 'DTKS letter' };

/** Nobody asks his colleagues for help. */
export const noAlarms: StaffAlarms = { sound: 'until-answered', raised: [] };

export function card(change: Partial<VisitCard> = {}): VisitCard {
  return {
    visitId: 'visit-7',
    number: 'A007',
    service: letter,
    arrivedAt: nine - 21 * minute,
    priority: null,
    stage: 'serving',
    need: '',
    note: '',
    furtherTo: null,
    work: ['hear-need', 'check-papers', 'send-file'],
    printed: [],
    eligibility: null,
    papers: [],
    file: null,
    check: null,
    applicant: '',
    bringers: [],
    bringer: null,
    broughtBy: null,
    case: null,
    letter: null,
    letterPaper: 'roll',
    purposes: [],
    programmes: ['PKH', 'KIS'],
    mayIssueLetter: false,
    ...change,
  };
}

export function outcome(change: Partial<OutcomeOffer> = {}): OutcomeOffer {
  return {
    id: 'surat',
    name: { id: 'Ke Back Office untuk surat', en: 'To the back office for the letter' },
    unmet: [],
    slip: null,
    does: [],
    waits: false,
    next: null,
    ...change,
  };
}

export function stepOffer(change: Partial<StepOffer> = {}): StepOffer {
  return {
    id: 'diserahkan',
    name: { id: 'Serahkan surat', en: 'Hand over the letter' },
    kind: 'forward',
    unmet: [],
    does: ['hand-over'],
    wants: ['recipient'],
    together: false,
    ...change,
  };
}

/** The letter is signed, and waits at the front office for its visitor. */
export function inboxRow(change: Partial<InboxRow> = {}): InboxRow {
  return {
    caseId: 'case-12',
    number: '2026-00012',
    service: letter,
    applicant: 'S••• A•••••',
    bringer: null,
    stepId: 'penyerahan',
    step: { id: 'Penyerahan surat', en: 'Hand-over of the letter' },
    place: 'counter',
    openedAt: nine - 12 * minute,
    due: { is: 'left', dueAt: nine + 48 * minute, amount: 48, unit: 'menit' },
    stepDue: null,
    fromHome: null,
    waiting: 'A007',
    note: '',
    returned: false,
    offers: [stepOffer()],
    moves: 4,
    edition: '4',
    changedSinceParaf: false,
    ...change,
  };
}

export function caseBrief(change: Partial<CaseBrief> = {}): CaseBrief {
  return {
    caseId: 'case-12',
    number: '2026-00012',
    state: 'open',
    due: { is: 'left', dueAt: nine + 48 * minute, amount: 48, unit: 'menit' },
    at: [
      {
        step: { id: 'Paraf', en: 'Initials' },
        roles: [
          { id: 'Kepala Bidang', en: 'Head of division' },
          { id: 'Pejabat Fungsional', en: 'Functional officer' },
        ],
        since: nine - 12 * minute,
        stepDue: null,
      },
    ],
    mine: [],
    letter: null,
    ...change,
  };
}

type Visitor = NonNullable<AtCounterView['visitor']>;

export function visitor(change: Partial<Visitor> = {}): Visitor {
  return {
    card: card(),
    edition: 2,
    since: nine - 4 * minute,
    clock: { from: nine - 4 * minute, standsSince: null },
    calls: 1,
    reason: { is: 'turn', since: nine - 21 * minute },
    timeLimitMinutes: 15,
    outcomes: [
      outcome({ next: { id: 'Back Office', en: 'Back Office' } }),
      outcome({
        id: 'belum-lengkap',
        name: { id: 'Berkas belum lengkap', en: 'Papers are incomplete' },
        unmet: ['papers-missing'],
        slip: 'missing-papers',
      }),
    ],
    transferTo: [{ id: 'bansos-desk', name: { id: 'Layanan Bansos', en: 'Social aid desk' } }],
    may: { recall: false, start: false, miss: false, hold: true, finish: true, sendFile: true, further: true },
    ...change,
  };
}

export const calledVisitor = (): Visitor =>
  visitor({
    card: card({ stage: 'called' }),
    may: { recall: true, start: true, miss: true, hold: true, finish: false, sendFile: false, further: false },
  });

export function atCounter(change: Partial<AtCounterView> = {}): AtCounterView {
  return {
    is: 'at-counter',
    revision: 10,
    now: nine,
    hall,
    clerk: { id: 'clerk-1', name: 'fo1', rights: ['serve'] },
    counter: {
      id: 'front-office-1',
      name: { id: 'Front Office 1', en: 'Front Office 1' },
      station: { id: 'Front Office', en: 'Front Office' },
      stationId: 'front-office',
      printer: 'ready',
    },
    paused: null,
    inbox: null,
    complaints: null,
    messages: [],
    moreMessages: 0,
    reports: false,
    directory: {
      services: [{ id: 'surat', name: letter }],
      clerks: [{ id: 'clerk-1', name: 'fo1' }],
      fromHome: [],
      sends: [],
    },
    outage: null,
    visitor: null,
    desk: [],
    files: [],
    queue: [
      {
        visitId: 'visit-8',
        number: 'A008',
        service: letter,
        arrivedAt: nine - 18 * minute,
        priority: null,
        since: nine - 18 * minute,
        overtaken: 0,
      },
    ],
    queueLength: 1,
    giving: [{ id: 'surat', name: { id: 'Surat Keterangan DTKS', en: 'DTKS letter' } }],
    priorities: [{ id: 'lansia', name: { id: 'Lanjut usia', en: 'Older people' } }],
    held: [],
    missed: [],
    next: { number: 'A008', reason: { is: 'turn', since: nine - 18 * minute } },
    undo: null,
    today: { served: 38, averageMinutes: 9.6 },
    referralOwners: ['Disdik', 'BPJS'],
    registerBadge: { name: 'DTKS', longName: 'Data Terpadu Kesejahteraan Sosial', period: 'Oktober 2026' },
    troubles: [],
    silentDisplays: [],
    notKept: null,
    helpWanted: [],
    alarms: noAlarms,
    ...change,
  };
}
