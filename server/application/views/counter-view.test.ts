import { describe, expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { atBackOffice, caseHallAfter, ends, handsOver, initials, signs } from '../../domain/cases/case-acts.fixture.ts';
import type { HallCommand } from '../../domain/commands.ts';
import { backOffice1, loket1 } from '../../domain/hall-setup.fixture.ts';
import { counterOf } from '../../domain/hall-setup.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { callsNext, comes, continuing, minute, opens, starts, visitOf } from '../../domain/hall.fixture.ts';
import { newHall, visitorAt } from '../../domain/hall.ts';
import type { Hall } from '../../domain/hall.ts';
import { setupOf } from '../office.ts';
import { counterView } from './counter-view.ts';
import { after, atCounter, backOffice, empty, file, letter, loket, sceneOf, served } from './views.fixture.ts';
import { visitorHere } from './visitor-here.ts';

/** The outcomes offered for the visitor at the back office's counter. */
function offeredAtBackOffice(hall: Hall): string[] {
  const visit = visitorAt(hall, backOffice1);
  const counter = counterOf(hall.setup, backOffice1);
  if (!visit || !counter) throw new Error('Nobody is there.');
  return visitorHere(sceneOf(hall), visit, counter, () => undefined).outcomes.map(({ id }) => id);
}

const lettersLack = (hall: Hall) => {
  const outcomes = atCounter(hall, loket).visitor?.outcomes ?? [];
  return ['surat', 'tidak-terdaftar'].map((id) => outcomes.find((each) => each.id === id)?.unmet);
};

const clockIn = (hall: Hall) => atCounter(hall, loket).visitor?.clock;

const lacking = (...more: HallCommand[]) =>
  atCounter(after(...served, ...more), loket).visitor?.card.papers.flatMap(({ id, lacks }) => (lacks ? [id] : []));

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

  it('[CS4] is that another paper stands in for one that nobody has ticked, and for no other', () => {
    const [first, ...others] = file.services;
    const [paper, other, ...papers] = first?.requirements ?? [];
    if (!first || !paper || !other) throw new Error('The hall has no service with two papers.');
    const requirements = [{ ...paper, alternatives: [other.id] }, other, ...papers];
    const told: HallFile = { ...file, services: [{ ...first, requirements }, ...others] };
    const hall = continuing(newHall(setupOf(told, true, 'http://hub.example')), minute(0), ...served);
    const ticked: HallCommand = {
      type: 'tick-papers',
      counterId: loket,
      papers: { [other.id]: 'present' },
      caseId: '',
    };
    const seenAt = (seen: Hall) => atCounter(seen, loket, { ...sceneOf(seen), file: told }).visitor?.card.papers ?? [];
    const stoodIn = (seen: Hall) => seenAt(seen).map((each) => each.stoodIn);
    expect(stoodIn(hall)).toEqual([false, false, false]);
    const beside = seenAt(hall).map((each) => each.insteadOf);
    expect(beside, 'what it would stand in for').toEqual([undefined, paper.text.text, undefined]);
    expect(stoodIn(continuing(hall, minute(9), ticked))).toEqual([true, false, false]);
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

  it('[VI3] is of the register what its check has said, once there was one', () => {
    const sent = after(...served, { type: 'send-file', counterId: loket }, opens(backOffice), {
      type: 'take-file',
      counterId: backOffice,
      visitId: 'ana',
    });
    const check = { type: 'record-check', counterId: backOffice, visitId: 'ana', applicant: '', caseId: 'c' } as const;
    const found = (entry: { snapshot: number; personId: number } | null) =>
      lettersLack(continuing(sent, minute(19), { ...check, found: entry }));
    expect(found(null)).toEqual([['papers-complete', 'found-unlisted'], []]);
    expect(found({ snapshot: 1, personId: 1 })).toEqual([['papers-complete'], ['found-listed']]);
  });

  it('[CS4] is each paper, and whether whoever went home now would be told to bring it', () => {
    const ticked = { type: 'tick-papers', counterId: loket, papers: { kk: 'present' }, caseId: 'case' } as const;
    expect([lacking(), lacking(ticked)]).toEqual([['kk', 'ktp'], ['ktp']]);
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
    expect(atCounter(called, loket).undo).toEqual({
      act: called.acts,
      number: 'A001',
      what: 'visit-called',
      until: minute(21),
    });
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

  it('[IS9] is how the printer of his counter stands, and that there is none where the counter has none', () => {
    const printerId = file.printers[0]?.id ?? '';
    const atPrinter = (printer: object) => {
      const counters = file.counters.map(({ printerId: _, ...counter }) => ({ ...counter, ...printer }));
      const hall = newHall(setupOf({ ...file, counters }, true, 'http://hub.example'));
      const trouble: HallCommand = { type: 'record-printer', printerId, condition: 'paper-out' };
      return [continuing(hall, minute(0), opens(loket)), continuing(hall, minute(0), opens(loket), trouble)].map(
        (each) => atCounter(each, loket).counter.printer,
      );
    };
    expect(atPrinter({ printerId })).toEqual(['ready', 'paper-out']);
    expect(atPrinter({})).toEqual([null, null]);
  });

  it('[PR2] is which printer is in trouble, and why', () => {
    const [printer] = file.printers;
    const trouble: HallCommand = { type: 'record-printer', printerId: printer?.id ?? '', condition: 'paper-out' };
    expect(atCounter(after(opens(loket), trouble), loket).troubles).toEqual([
      { printerId: printer?.id, name: printer?.name, condition: 'paper-out', waiting: 0, jobs: [] },
    ]);
  });

  it('[PR2] is how many papers wait behind it, without those that are out', () => {
    const [printer] = file.printers;
    const printerId = printer?.id ?? '';
    const waits = after(opens(loket), comes('ana', letter), {
      type: 'record-printer',
      printerId,
      condition: 'paper-out',
    } satisfies HallCommand);
    const [job] = [...waits.jobs.values()];
    if (!job) throw new Error('a slip is printed');
    const states = ['queued', 'sending', 'printed', 'needs-clerk', 'cancelled'] as const;
    const jobs = new Map(states.map((state) => [state, { ...job, id: state, printerId, state }]));
    const troubles = atCounter({ ...waits, jobs }, loket).troubles;
    expect(troubles.find((trouble) => trouble.printerId === printerId)?.waiting).toBe(2);
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
        waiting: 0,
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

  it('[DU2] [SA2] before signing in is only which counters there are, and who asks for help', () => {
    const names = { clerkNames: new Map<string, string>(), personOf: () => undefined };
    const view = counterView(sceneOf(after(...served)), { clerk: null, counterId: null }, names);
    expect(view).toMatchObject({ locked: null });
    expect(Object.keys(view).toSorted()).toEqual([
      'alarms',
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
