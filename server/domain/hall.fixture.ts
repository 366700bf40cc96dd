import type { HallCommand, IssueTicket } from './commands.ts';
import { decide } from './decide.ts';
import type { Refusal } from './decision.ts';
import type { EventOf, EventType, HallEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { newHall } from './hall.ts';
import type { Hall } from './hall.ts';
import type { HallSetup, OutcomeSetup } from './hall-setup.ts';
import { minutes } from './hall-time/instant.ts';
import type { Instant } from './hall-time/instant.ts';
import { instantOf } from './hall-time/zone.ts';
import type { Visit } from './queue/visit.ts';

/** A Monday morning at eight. */
export const monday = '2026-11-23';
const eight = instantOf(monday, '08:00', 'WIB');
export const minute = (n: number): Instant => eight + minutes(n);

export const [loket1, loket2, backOffice1, bansos1] = ['loket-1', 'loket-2', 'back-office-1', 'bansos-1'] as const;
export const allCounters = [loket1, loket2, backOffice1, bansos1] as const;

const same = (word: string) => ({ id: word, en: word });
const home = (id: string, more: Partial<OutcomeSetup> = {}): OutcomeSetup => ({
  id,
  name: same(id),
  route: [],
  needs: [],
  ...more,
});

/** Two services, three stations, four counters. A visitor is overtaken three times at most, so that a test stays short. */
export const setup: HallSetup = {
  timeZone: 'WIB',
  hours: {
    weekly: [
      { days: ['senin', 'selasa', 'rabu', 'kamis'], open: '08:00', close: '12:00' },
      { days: ['senin', 'selasa', 'rabu', 'kamis'], open: '13:00', close: '15:30' },
    ],
  },
  holidays: [{ day: '2026-12-24', name: 'Cuti bersama' }],
  agency: { shownName: 'Dinas Sosial Kota Contoh' },
  register: { name: 'DTSEN' },
  priorities: [
    { id: 'lansia', name: { id: 'Lansia', en: 'Elderly' }, headStartMinutes: 30 },
    { id: 'balita', name: { id: 'Membawa balita', en: 'With a toddler' }, headStartMinutes: 10 },
  ],
  queue: { maxOvertakes: 3 },
  stations: [
    { id: 'front-office', name: same('Front office') },
    { id: 'back-office', name: same('Back office') },
    { id: 'bansos', name: same('Meja bansos') },
  ],
  counters: [
    { id: loket1, stationId: 'front-office', name: same('Loket 1'), printerId: 'printer-loket' },
    { id: loket2, stationId: 'front-office', name: same('Loket 2') },
    { id: backOffice1, stationId: 'back-office', name: same('Back office 1'), printerId: 'printer-loket' },
    { id: bansos1, stationId: 'bansos', name: same('Meja bansos 1'), printerId: 'printer-loket' },
  ],
  kiosks: [{ id: 'kiosk-1', printerId: 'printer-kiosk' }],
  printers: [
    { id: 'printer-kiosk', name: 'Printer kiosk' },
    { id: 'printer-loket', name: 'Printer loket' },
  ],
  services: [
    {
      id: 'surat',
      series: 'A',
      shortName: { id: 'Surat keterangan', en: 'Letter' },
      open: true,
      fee: { text: { text: 'Gratis', en: 'Free' } },
      requirements: [
        { id: 'ktp', text: { text: 'KTP', en: 'Identity card' }, mandatory: true },
        { id: 'sktm', text: { text: 'SKTM' }, mandatory: true, unlessListed: true },
        { id: 'foto', text: { text: 'Pasfoto' }, mandatory: false },
      ],
      journey: [
        {
          stationId: 'front-office',
          work: ['hear-need', 'check-papers', 'send-file'],
          fileTo: 'back-office',
          outcomes: [
            { id: 'to-letter', name: same('Surat'), route: ['back-office'], needs: ['papers-complete', 'listed'] },
            { id: 'to-bansos', name: same('Bansos'), route: ['bansos'], needs: ['register-checked'] },
            home('papers-missing', { needs: ['papers-missing'], slip: 'missing-papers', ends: true }),
            home('not-listed', { needs: ['not-listed'], ends: true }),
          ],
        },
        {
          stationId: 'back-office',
          work: ['check-register', 'issue-letter'],
          outcomes: [
            home('letter-handed-over', { needs: ['letter-issued'], ends: true }),
            { id: 'to-bansos', name: same('Bansos'), route: ['bansos'], needs: [] },
          ],
        },
        { stationId: 'bansos', work: ['refer'], outcomes: [home('referred', { slip: 'referral' })] },
      ],
    },
    {
      id: 'pengaduan',
      series: 'B',
      shortName: { id: 'Pengaduan', en: 'Complaint' },
      open: true,
      dailyQuota: 40,
      fee: { text: { text: 'Tidak dipungut biaya' } },
      requirements: [],
      journey: [{ stationId: 'front-office', work: ['hear-need'], outcomes: [home('heard')] }],
    },
  ],
  letter: { numberPattern: '{kode}/{urut:0000}/{unit}/{bulanRomawi}/{tahun}', code: '400.9', unit: 'DINSOS' },
  publicUrl: 'http://hall.example',
  trial: false,
};

/** Somebody touches the kiosk. */
export function comes(name: string, wish: Partial<IssueTicket> = {}): IssueTicket {
  return {
    type: 'issue-ticket',
    visitId: name,
    token: `token-${name}`,
    jobId: `slip-${name}`,
    serviceId: 'surat',
    priorityId: null,
    language: 'id',
    kioskId: 'kiosk-1',
    found: null,
    ...wish,
  };
}

export const anaComes = comes('ana');
export const benComes = comes('ben');
export const citraComes = comes('citra', { priorityId: 'lansia' });

/** The clerk of a counter is named after it. */
export const clerkAt = (counterId: string): string => `clerk of ${counterId}`;
export const opens = (counterId: string): HallCommand => ({
  type: 'open-counter',
  counterId,
  clerkId: clerkAt(counterId),
  takeOver: false,
});
export const callsNext = (counterId: string, announcementId = 'call'): HallCommand => ({
  type: 'call-next',
  counterId,
  announcementId,
});
export const starts = (counterId: string): HallCommand => ({ type: 'start-serving', counterId });
export const undoes = (counterId: string): HallCommand => ({ type: 'undo', counterId });
export const finishes = (counterId: string, outcomeId: string, thenCall: string | null = null): HallCommand => ({
  type: 'finish-stage',
  counterId,
  outcomeId,
  jobId: `slip of ${outcomeId}`,
  slip: { note: '', programmes: [], owner: '' },
  thenCall,
});

export interface Step {
  readonly at: Instant;
  readonly command: HallCommand;
}

export const at = (now: Instant, command: HallCommand): Step => ({ at: now, command });

export const emptyHall = newHall(setup);

/** The hall after these steps: each a minute after the one before, unless it says when. */
export function after(...steps: readonly (HallCommand | Step)[]): Hall {
  return continuing(emptyHall, minute(0), ...steps);
}

export function continuing(from: Hall, begin: Instant, ...steps: readonly (HallCommand | Step)[]): Hall {
  let hall = from;
  let now = begin;
  for (const step of steps) {
    const { at: then, command } = 'command' in step ? step : { at: now, command: step };
    hall = eventsOf(hall, command, then).reduce(evolve, hall);
    now = then + minutes(1);
  }
  return hall;
}

/** What follows from a command that the hall must not refuse here. */
export function eventsOf(hall: Hall, command: HallCommand, now: Instant): readonly HallEvent[] {
  const decision = decide(hall, command, now);
  if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal}`);
  return decision.events;
}

export function eventOf<Type extends EventType>(
  type: Type,
  hall: Hall,
  command: HallCommand,
  now: Instant,
): EventOf<Type> {
  const found = eventsOf(hall, command, now).find((event): event is EventOf<Type> => event.type === type);
  if (!found) throw new Error(`${command.type} led to no ${type}`);
  return found;
}

/** Why the hall says no, or null when it does not. */
export function refusalOf(hall: Hall, command: HallCommand, now: Instant): Refusal | null {
  const decision = decide(hall, command, now);
  return decision.ok ? null : decision.refusal;
}

export function visitOf(hall: Hall, name: string): Visit {
  const visit = hall.visits.get(name);
  if (!visit) throw new Error(`${name} has no number`);
  return visit;
}

export const stageOf = (hall: Hall, name: string): Visit['stage'] => visitOf(hall, name).stage;

/** The setup with some of its queue or hours changed. */
export const hallWith = (change: Partial<HallSetup>): Hall => newHall({ ...setup, ...change });
