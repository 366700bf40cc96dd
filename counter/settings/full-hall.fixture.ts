import type { PrintedOrOwn } from '../../contract/hall-file/parts.ts';
import { HallFileShape } from '../../contract/hall-file.ts';
import type { HallFile, HallService } from '../../contract/hall-file.ts';
import { shippedHall } from '../../server/adapters/hall-file/shipped-halls.ts';

const sentence: PrintedOrOwn = { text: 'Kalimat kantor', en: 'A sentence of the office', own: true };
const name = { id: 'Nama', en: 'Name' };
const limit = { text: sentence, value: 2, unit: 'hari kerja' as const, assumed: true as const };
const signatory = {
  form: 'a.n.' as const,
  office: 'Kepala Dinas',
  ownOffice: 'Sekretaris',
  name: '',
  rank: '',
  nip: '',
};

/** A hall with every field that the file can have, small enough to try each. */
export function fullHall(): HallFile {
  const hall = shippedHall('pariaman');
  const service = hall.services[0]!;
  fillOffice(hall);
  fillPlaces(hall);
  fillPapers(service);
  fillWays(service);
  fillComplaints(hall);
  fillLetter(hall);
  service.letter = structuredClone(hall.letter!);
  hall.services = [service];
  return HallFileShape.parse(structuredClone(hall));
}

function fillOffice(hall: HallFile): void {
  hall.agency.decree = sentence;
  hall.agency.unit = sentence;
  hall.contacts = [{ kind: 'telepon', label: name, value: '0751 000000' }];
  hall.definition = sentence;
  hall.region = '13.77';
  hall.register.basis = sentence;
  hall.register.ifNotListed = name;
  hall.register.ifNotListedPrinted = sentence;
  hall.register.publicCheck = 'cek.example.go.id';
  hall.clock = { countsFirstDay: true, assumed: true };
  hall.hours = {
    weekly: [{ days: ['senin'], open: '08:00', close: '15:00', printed: sentence }],
    always: true,
    periods: [
      {
        name: 'Ramadan',
        from: '2027-02-08',
        to: '2027-03-09',
        weekly: [{ days: ['senin'], open: '08:00', close: '14:00', printed: sentence }],
      },
    ],
  };
  hall.holidays = [{ day: '2027-01-01', name: 'Tahun Baru', kind: 'libur-nasional' }];
  hall.speech = { sayAs: [{ word: 'Dinsos', as: 'dinas sosial' }] };
  hall.legalBasis = [sentence];
  hall.standards = {
    ...hall.standards,
    facilities: [sentence],
    competences: [sentence],
    supervision: [sentence],
    staffing: [sentence],
    guarantees: [sentence],
    safety: [sentence],
    evaluation: [sentence],
    enactment: [sentence],
  };
  hall.backup = { folder: '/media/usb', dailyAt: '18:30', hourly: false };
  hall.access = { lockMinutes: 5, sessionHours: 10, freeTries: 3, longestWaitMinutes: 20, lookUpsAnHour: 40 };
  hall.staffAlarm = { on: true, sound: 'once' };
  hall.retention = {
    attachmentMonths: 24,
    complaintMonths: 48,
    registerMonths: 6,
    auditMonths: 36,
    caseMonths: 84,
    letterMonths: 240,
  };
  hall.post = {
    mail: { host: 'surel.contoh.go.id', port: 587, security: 'starttls', user: 'a', from: 'a@contoh.go.id' },
    whatsapp: {
      number: '6281234567890',
      cloud: {
        phoneNumberId: '12345',
        apiUrl: 'https://graph.contoh.go.id',
        template: { name: 'jawaban', language: 'id' },
      },
    },
  };
}

function fillPlaces(hall: HallFile): void {
  hall.zones = [
    { id: 'utara', name, colour: 'blue' },
    { id: 'selatan', name: { id: 'Selatan', en: 'South' }, colour: 'wine' },
  ];
  const [station] = hall.stations;
  hall.stations[0] = { ...station!, roleId: hall.roles[0]!.id };
  hall.counters = [
    { ...hall.counters[0]!, serviceIds: [hall.services[0]!.id], zone: 'utara', printerId: hall.printers[0]!.id },
  ];
  hall.kiosks = [
    { ...hall.kiosks[0]!, surveyAt: hall.counters[0]!.id, panel: { diagonalInches: 21.55, bottomMm: 705 } },
  ];
  hall.displays = [
    {
      ...hall.displays[0]!,
      stationIds: [station!.id],
      zone: 'utara',
      english: true,
      media: 'silent',
      arrows: Object.fromEntries(hall.counters.map(({ id }) => [id, 'left' as const])),
      panel: { diagonalInches: 54.6, farthestSeatMetres: 6.2, upright: true },
    },
  ];
  hall.media = [{ file: 'gambar.png', seconds: 10, hidden: true }];
  const printer = hall.printers[0]!;
  hall.printers = [
    printer,
    { ...printer, id: 'usb', connection: { kind: 'usb', vendorId: 1208, productId: 514 } },
    { ...printer, id: 'berkas', connection: { kind: 'file', path: '/dev/usb/lp0' } },
    {
      ...printer,
      id: 'usb-jauh',
      connection: { kind: 'agent', agentId: 'a-1', way: { kind: 'usb', vendorId: 1208, productId: 514 } },
    },
    {
      ...printer,
      id: 'berkas-jauh',
      connection: { kind: 'agent', agentId: 'a-1', way: { kind: 'file', path: '/dev/usb/lp0' } },
    },
    {
      ...printer,
      id: 'jauh',
      connection: { kind: 'agent', agentId: 'a-1', way: { kind: 'tcp', host: '192.168.1.101', port: 9100 } },
    },
    { ...printer, id: 'jaringan', connection: { kind: 'tcp', host: '192.168.1.100', port: 9100 } },
  ];
  hall.languages = ['id', 'en'];
}

function fillPapers(service: HallService): void {
  service.dailyQuota = 20;
  service.eligibility = sentence;
  service.programmes = ['PKH'];
  service.products = [sentence];
  const [first, second] = service.requirements;
  service.requirements = [
    {
      ...first!,
      text: sentence,
      pictures: ['family-card'],
      form: 'asli',
      issuer: 'Desa',
      countersignedBy: 'Camat',
      note: 'Catatan',
      unlessListed: true,
      alternatives: [second!.id],
    },
    second!,
  ];
  service.procedure = [{ id: 'standar', name, steps: [{ ...sentence, time: sentence, output: sentence }] }];
  service.timeLimit = { ...service.timeLimit, text: sentence, clockStart: sentence, pausedByOutage: true };
  service.name = sentence;
  service.broughtBy = [{ id: 'keluarga', name, fetchesAs: 'family', printed: sentence }];
  service.fee.text = sentence;
}

function fillWays(service: HallService): void {
  const [stop] = service.journey;
  const outcome = stop!.outcomes[0]!;
  const steps = service.case!.steps;
  const step = steps[0]!;
  service.journey = [
    {
      ...stop!,
      printed: [sentence],
      limit: { text: sentence, value: 10 },
      fileTo: 'back-office',
      outcomes: [
        { ...outcome, route: [], ends: true, slip: 'receipt', opens: [step.id], does: ['draft-letter'] },
        { ...outcome, id: 'menunggu', route: [], waitsAt: stop!.stationId },
        { ...outcome, id: 'lanjut', route: ['back-office'] },
      ],
    },
  ];
  service.case = {
    steps: [
      {
        ...step,
        printed: sentence,
        joins: [steps[1]!.id, step.id],
        limit,
        visitorAt: stop!.stationId,
        records: [{ id: 'isian', name, kind: 'text', required: true }],
        outcomes: [{ ...step.outcomes[0]!, ends: 'done', returns: true, does: ['reply'], needs: ['listed'] }],
        work: ['inform'],
      },
      ...steps.slice(1),
    ],
  };
  service.fromHome = { opens: [step.id], limit, printed: [sentence], assumed: true };
}

function fillComplaints({ complaints }: HallFile): void {
  const [step] = complaints.steps;
  const channel = complaints.channels[0]!;
  complaints.sentences = [sentence];
  complaints.channels = [{ ...channel, value: '0751 000000', at: ['kiosk'] }];
  complaints.officer = { ...complaints.officer, name: 'Rina Contoh' };
  complaints.limit = limit;
  complaints.steps = [
    {
      ...step!,
      printed: sentence,
      joins: [complaints.steps[1]!.id, step!.id],
      records: [{ id: 'isian', name, kind: 'text', required: true }],
      outcomes: [
        {
          ...step!.outcomes[0]!,
          roles: [step!.roles[0]!],
          returns: true,
          wantsNote: true,
          ends: 'closed',
          needs: ['answer-written'],
          does: ['deliver'],
        },
      ],
    },
    ...complaints.steps.slice(1),
  ];
}

function fillLetter(hall: HallFile): void {
  const role = hall.roles[0]!.id;
  hall.letter = {
    ...hall.letter!,
    signatory,
    signatories: { [role]: signatory },
    about: 'listed-person',
    paraf: [[role]],
    showsDesil: true,
    forRegister: { DTSEN: { title: 'Judul', opening: 'Pembuka', finding: 'Keterangan', closing: 'Penutup' } },
    logo: 'data:image/png;base64,AAAA',
    paper: 'both',
    validityDays: 90,
    annexHousehold: true,
    addressee: ['Menteri Sosial'],
    subject: 'Usulan',
    copies: ['Arsip'],
  };
}
