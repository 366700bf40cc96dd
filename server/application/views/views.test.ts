import { describe, expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { atBackOffice, caseHallAfter, ends, handsOver, initials, signs } from '../../domain/cases/case-acts.fixture.ts';
import { newHall, visitorAt } from '../../domain/hall.ts';
import type { Hall } from '../../domain/hall.ts';
import { callsNext, clerkAt, comes, continuing, minute, opens, starts, visitOf } from '../../domain/hall.fixture.ts';
import type { HallCommand } from '../../domain/commands.ts';
import { counterOf } from '../../domain/hall-setup.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { backOffice1, loket1 } from '../../domain/hall-setup.fixture.ts';
import { openNow } from '../../domain/supervision/open-now.ts';
import type { Clerk } from '../../ports/access.ts';
import { setupOf } from '../office.ts';
import { SurveyRoom } from '../survey/survey-room.ts';
import { counterView } from './counter-view.ts';
import { displayView } from './display-view.ts';
import type { Scene } from './hall-parts.ts';
import { visitorHere } from './visitor-here.ts';
import { kioskView } from './kiosk-view.ts';

const file: HallFile = shippedHall('pariaman');
const empty = newHall(setupOf(file, true, 'http://hub.example'));
const [loket, backOffice] = ['front-office-1', 'back-office-1'];
const letter = { serviceId: 'surat-keterangan-dtks' };
const after = (...commands: HallCommand[]): Hall => continuing(empty, minute(0), ...commands);
const sceneOf = (hall: Hall, now = minute(20)): Scene => ({
  hall,
  file,
  revision: 42,
  now,
  survey: new SurveyRoom(() => 'pass'),
  voice: { edition: '' },
});

const missedOn = (hall: Hall, hallFile = file) => displayView({ ...sceneOf(hall), file: hallFile }, 'layar-1')?.missed;

const clerkOf = (counterId: string): Clerk => ({
  id: clerkAt(counterId),
  name: 'dewi',
  fullName: 'Dewi Contoh',
  rights: ['serve'],
  stationIds: file.stations.map(({ id }) => id),
  roles: [],
});

function atCounter(hall: Hall, counterId: string, scene = sceneOf(hall)) {
  const names = { clerkNames: new Map([[clerkAt(counterId), 'Dewi Contoh']]), personOf: () => undefined };
  const view = counterView(scene, { clerk: clerkOf(counterId), counterId }, names);
  if (view.is !== 'at-counter') throw new Error(`the clerk is ${view.is}`);
  return view;
}

const notes: HallCommand = { type: 'note-need', counterId: loket, need: 'urusan yang sangat pribadi' };
const served = [
  opens(loket),
  comes('ana', { ...letter, found: { snapshot: 1, personId: 77 } }),
  callsNext(loket),
  starts(loket),
  notes,
];

describe('what the public sees', () => {
  it('[SC6] [IS7] on kiosk and display is numbers and places: no id of a visit, no need, no entry of the register', () => {
    const scene = sceneOf(after(...served, comes('ben', letter)));
    const views = [kioskView(scene, 'kiosk-1'), displayView(scene, 'layar-1')];
    for (const text of views.map((view) => JSON.stringify(view))) {
      expect(text).not.toMatch(/"ana"|"ben"|token-|pribadi|personId|clerk of|Dewi/);
    }
    expect(views[1]).toMatchObject({ revision: 42, calls: [{ number: 'A001', stage: 'serving' }] });
  });

  it('[IS8] [CS1] on the kiosk holds the papers of each service', () => {
    const [tile] = kioskView(sceneOf(empty), 'kiosk-1')?.services ?? [];
    const [service] = file.services;
    expect(tile?.papers.map(({ text }) => text.id)).toEqual(service?.requirements.map(({ text }) => text.text));
  });

  it('[IS4] says of a service that is closed why, and of a hall when it opens', () => {
    const services = empty.setup.services.map((service) => ({ ...service, open: false }));
    const closed = { ...empty, setup: { ...empty.setup, services } };
    expect(kioskView(sceneOf(closed), 'kiosk-1')?.services[0]?.state).toMatchObject({
      is: 'closed',
      why: 'service-closed',
    });
    const real = newHall(setupOf(file, false, 'http://hub.example'));
    const night = sceneOf(real, minute(-8 * 60));
    const state = kioskView(night, 'kiosk-1')?.services[0]?.state;
    expect(state).toMatchObject({ is: 'closed', why: 'hall-closed', opensAt: expect.any(Number) as number });
    expect(displayView(night, 'layar-1')?.open).toMatchObject({ is: 'closed' });
  });

  it('[IS11] says on each screen when numbers stop, in the last half hour', () => {
    const real = newHall(setupOf(file, false, 'http://hub.example'));
    const hall = continuing(real, minute(0), opens(loket));
    const seen = (now: number) => {
      const scene = sceneOf(hall, now);
      const kiosk = kioskView(scene, 'kiosk-1')?.services[0]?.state;
      return [kiosk, displayView(scene, 'layar-1')?.open, atCounter(hall, loket, scene)];
    };
    const open = openNow(hall, minute(20));
    const at = open.is === 'open' ? (open.closesAt ?? 0) : 0;
    const stops = { at, againAt: null };
    expect(seen(at - minutes(30))).toMatchObject([{ is: 'open', stops }, { is: 'open', stops }, { stops }]);
    for (const screen of seen(at - minutes(31))) expect(screen).not.toHaveProperty('stops');
  });

  describe('who was called and missed', () => {
    const misses: HallCommand = { type: 'mark-missed', counterId: loket };
    const missed = (count: number) =>
      Array.from({ length: count }, (_, i) => [comes(`ana-${i}`, letter), callsNext(loket), misses]).flat();

    it('[DI15] is on the display the newest twelve first, until they are restored or the day is over', () => {
      expect(missedOn(empty)).toEqual({ numbers: [], more: 0 });
      const hall = after(opens(loket), ...missed(15));
      const shown = missedOn(hall);
      expect(shown).toMatchObject({ more: 3 });
      expect(shown?.numbers).toHaveLength(12);
      expect(shown?.numbers[0]).toBe('A015');
      const restored = continuing(hall, minute(60), { type: 'restore', counterId: loket, visitId: 'ana-14' });
      expect(missedOn(restored)).toMatchObject({ more: 2 });
      expect(missedOn(restored)?.numbers).not.toContain('A015');
      expect(missedOn(continuing(hall, minute(24 * 60), { type: 'close-day' }))).toEqual({ numbers: [], more: 0 });
    });

    it('[DI15] is only on a display that shows the calls of that station', () => {
      const hall = after(opens(loket), ...missed(1));
      const showing = (...stationIds: string[]) =>
        missedOn(hall, { ...file, displays: file.displays.map((display) => ({ ...display, stationIds })) })?.numbers;
      expect([showing('front-office'), showing('back-office')]).toEqual([['A001'], []]);
    });
  });

  it('is nothing on a kiosk or display that the hall does not have', () => {
    expect([kioskView(sceneOf(empty), 'kiosk-9'), displayView(sceneOf(empty), 'layar-9')]).toEqual([null, null]);
  });
});

/** What the visitor at the back office's counter may leave with. */
function offeredAtBackOffice(hall: Hall): string[] {
  const visit = visitorAt(hall, backOffice1);
  const counter = counterOf(hall.setup, backOffice1);
  if (!visit || !counter) throw new Error('Nobody is there.');
  return visitorHere(sceneOf(hall), visit, counter, () => undefined).outcomes.map(({ id }) => id);
}

const clockIn = (hall: Hall) => atCounter(hall, loket).visitor?.clock;

describe('what the clerk sees', () => {
  it('[SB4] is who may have the service, what the standard says is done here, and what is noted of a paper', () => {
    const [first, ...others] = file.services;
    const [paper, ...papers] = first?.requirements ?? [];
    if (!first || !paper) throw new Error('The hall has no service with papers.');
    const eligibility = { text: 'Untuk warga kota.', own: true } as const;
    const services = [{ ...first, eligibility, requirements: [{ ...paper, note: 'Lihat aslinya.' }, ...papers] }];
    const told: HallFile = { ...file, services: [...services, ...others] };
    const hall = continuing(newHall(setupOf(told, true, 'http://hub.example')), minute(0), ...served);
    const { card } = atCounter(hall, loket, { ...sceneOf(hall), file: told }).visitor ?? {};
    expect(card?.eligibility).toBe('Untuk warga kota.');
    expect(card?.printed[0]).toBe('Front Office meminta syarat FC KK dan FC KTP');
    expect(card?.papers.map(({ beside }) => beside)).toEqual(['Lihat aslinya.', null, null]);
  });

  it('[CA3] is who comes next and why, and the queue in the order of calling', () => {
    const elder = comes('citra', { ...letter, priorityId: 'lansia' });
    const view = atCounter(after(opens(loket), comes('ana', letter), elder, comes('ben', letter)), loket);
    expect(view.queue.map(({ number }) => number)).toEqual(['A002', 'A001', 'A003']);
    expect(view.next).toMatchObject({
      number: 'A002',
      reason: { is: 'priority', since: minute(2), equals: minute(-28), name: { id: 'Lanjut usia (60 tahun ke atas)' } },
    });
  });

  it('[VI3] is each outcome with what it still lacks, and where it leads', () => {
    const outcomes = atCounter(after(...served), loket).visitor?.outcomes ?? [];
    expect(outcomes.find(({ id }) => id === 'surat')).toMatchObject({ unmet: ['papers-complete'] });
    expect(outcomes.find(({ id }) => id === 'bansos')).toMatchObject({
      unmet: [],
      next: { id: expect.any(String) as string },
    });
    expect(outcomes.find(({ id }) => id === 'belum-lengkap')).toMatchObject({ unmet: ['papers-missing'], next: null });
  });

  it('[CS8] is no outcome that would begin something for a case that is over', () => {
    const first = caseHallAfter(...atBackOffice('ana'));
    expect(offeredAtBackOffice(first)).toContain('fetches-later');
    const handedOver = [initials('ana'), signs('ana'), handsOver('ana')];
    const again = [callsNext(loket1), starts(loket1), ends(loket1, 'on'), callsNext(backOffice1), starts(backOffice1)];
    const waits = continuing(first, minute(9), ends(backOffice1, 'waits'));
    const over = continuing(waits, minute(10), ...handedOver, ...again);
    expect(offeredAtBackOffice(over)).not.toContain('fetches-later');
    expect(offeredAtBackOffice(over)).toContain('told');
  });

  it('[LE9] offers the purposes of the letter that the service has of its own', () => {
    const hall = after(...served);
    const purposes = (of: HallFile) => atCounter(hall, loket, { ...sceneOf(hall), file: of }).visitor?.card.purposes;
    expect(purposes(file)).toEqual(file.letter?.purposes);
    const own = file.letter && { ...file.letter, purposes: ['Rumah sakit'] };
    const services = file.services.map((service) => ({ ...service, letter: own }));
    expect(purposes({ ...file, services })).toEqual(['Rumah sakit']);
  });

  it('[VI4] is the files that wait for this station, until they are answered or the visit is over', () => {
    const sent = after(...served, { type: 'send-file', counterId: loket }, opens(backOffice));
    expect(atCounter(sent, backOffice).files.map(({ number }) => number)).toEqual(['A001']);
    const taken = continuing(sent, minute(9), { type: 'take-file', counterId: backOffice, visitId: 'ana' });
    expect(atCounter(taken, backOffice)).toMatchObject({ files: [], desk: [{ number: 'A001' }] });
    const stage = { is: 'done', at: minute(9), outcomeId: 'x' } as const;
    const over = { ...taken, visits: new Map([['ana', { ...visitOf(taken, 'ana'), stage }]]) };
    expect(atCounter(over, backOffice)).toMatchObject({ files: [], desk: [] });
  });

  it('[CS5] is the clock of the standard, which an outage has stop and run on', () => {
    const by = { clerkId: 'admin', roles: [], administers: true };
    const begun = continuing(after(...served), minute(8), { type: 'begin-outage', reason: 'Jaringan mati', by });
    const { from } = clockIn(after(...served))!;
    expect(clockIn(begun)).toEqual({ from, standsSince: minute(8) });
    const ended = continuing(begun, minute(13), { type: 'end-outage', by });
    expect(clockIn(ended)).toEqual({ from: from + minutes(5), standsSince: null });
  });

  it('[CA10] is what can be undone, and until when', () => {
    const hall = continuing(empty, minute(19), opens(loket), comes('ana', letter));
    const called = continuing(hall, minute(20), callsNext(loket));
    expect(atCounter(called, loket).undo).toEqual({ number: 'A001', what: 'visit-called', until: minute(21) });
  });

  it('[CA10] is nothing to undo while another visitor stands where the undone one would come back to', () => {
    const two = continuing(empty, minute(19), opens(loket), comes('ana', letter), comes('ben', letter));
    const missed = continuing(two, minute(20), callsNext(loket), { type: 'mark-missed', counterId: loket });
    const serving = continuing(missed, minute(20), callsNext(loket, 'call of ben'), starts(loket));
    expect(atCounter(missed, loket).undo).toMatchObject({ number: 'A001', what: 'visit-missed' });
    expect(atCounter(serving, loket).undo).toMatchObject({ number: 'A002', what: 'serving-started' });
    const held = continuing(serving, minute(20), { type: 'tick-papers', counterId: loket, papers: {}, caseId: 'case' });
    expect(atCounter(held, loket).undo).toBeNull();
  });

  it('[PR2] is which printer is in trouble, and why', () => {
    const [printer] = file.printers;
    const trouble: HallCommand = { type: 'record-printer', printerId: printer?.id ?? '', condition: 'paper-out' };
    expect(atCounter(after(opens(loket), trouble), loket).troubles).toEqual([
      { printerId: printer?.id, name: printer?.name, condition: 'paper-out', jobs: [] },
    ]);
  });

  it('[PR2] is what was still to come out of a printer that is in the settings no more', () => {
    const waits = after(opens(loket), comes('ana', letter));
    const [job] = [...waits.jobs.values()];
    if (!job) throw new Error('a slip is printed');
    const withJobs = (...jobs: (typeof job)[]) => ({ ...waits, jobs: new Map(jobs.map((each) => [each.id, each])) });
    const gone = { ...job, id: 'left', printerId: 'burnt-out', visitId: null };
    const settled = { ...gone, id: 'over', settled: true };
    expect(atCounter(withJobs(job, gone, settled), loket).troubles).toEqual([
      {
        printerId: 'burnt-out',
        name: 'burnt-out',
        condition: null,
        jobs: [{ jobId: 'left', kind: 'ticket', number: null }],
      },
    ]);
    const many = Array.from({ length: 500 }, (_, i) => ({ ...gone, id: `left-${i}` }));
    const [trouble] = atCounter(withJobs(...many), loket).troubles;
    expect([trouble?.jobs.length, trouble?.jobs[0]?.jobId], 'as they are settled, the next are shown').toEqual([
      12,
      'left-0',
    ]);
  });

  it('[LE8] is which letter is to be fetched because it was cancelled on its way to the paper, until it was', () => {
    const waits = after(opens(loket), comes('ana', letter));
    const [job] = [...waits.jobs.values()];
    if (!job) throw new Error('a slip is printed');
    const { id: jobId, printerId } = job;
    const reports = (why: string, state: 'needs-clerk' | 'printed'): HallCommand => {
      const detail = { attempts: 1, reprints: 0, maybePrinted: true, why, settled: state === 'printed' };
      return { type: 'record-job', jobId, printerId, state, detail };
    };
    const out = continuing(waits, minute(1), reports('cancelled-meanwhile', 'needs-clerk'));
    expect(atCounter(out, loket).troubles[0]?.jobs).toMatchObject([{ jobId, toBeFetched: true }]);
    const fetched = continuing(out, minute(2), reports('clerk', 'printed'));
    expect([atCounter(fetched, loket).troubles, fetched.jobs.get(jobId)?.toBeFetched]).toEqual([[], undefined]);
  });

  it('[DU2] before signing in is only which counters there are', () => {
    const names = { clerkNames: new Map<string, string>(), personOf: () => undefined };
    const view = counterView(sceneOf(after(...served)), { clerk: null, counterId: null }, names);
    expect(view).toMatchObject({ locked: null });
    expect(Object.keys(view).toSorted()).toEqual([
      'counters',
      'fixedCounterId',
      'hall',
      'is',
      'locked',
      'now',
      'revision',
    ]);
  });

  it('[DU2] offers a computer that was paired for a counter that counter', () => {
    const names = { clerkNames: new Map<string, string>(), personOf: () => undefined };
    const seated = (place: string) =>
      counterView(sceneOf(after(...served)), { clerk: null, counterId: null, place }, names);
    expect(seated(loket)).toMatchObject({ is: 'signed-out', fixedCounterId: loket });
    expect(seated('a counter that is gone')).toMatchObject({ fixedCounterId: null });
  });
});
