import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { evolve } from '../evolve.ts';
import type { HallEvent } from '../events.ts';
import { newHall } from '../hall.ts';
import {
  callsNext,
  comes,
  continuing,
  eventsOf,
  minute,
  refusalOf,
  stageOf,
  starts,
  undoes,
  visitOf,
} from '../hall.fixture.ts';
import { backOffice1, loket1 } from '../hall-setup.fixture.ts';
import { days, seconds } from '../hall-time/instant.ts';
import {
  atBackOffice,
  atFrontOffice,
  caseHall,
  caseHallAfter,
  caseIn,
  caseOfVisitor,
  comesFor,
  ends,
  handsOver,
  initials,
  links,
  signs,
  takesBack,
  ticks,
  wentHome,
} from './case-acts.fixture.ts';
import { caseSetup } from './case-setup.fixture.ts';

describe('a file whose papers are complete', () => {
  it('[CS8] is a case with a number of its own, of the year, from 1', () => {
    const hall = caseHallAfter(...atFrontOffice('ana'), ticks('ana'));
    expect(caseIn(hall, 'ana')).toMatchObject({ number: '2026-00001', visitId: 'ana', openedAt: minute(5), open: [] });
    expect(visitOf(hall, 'ana').caseId).toBe(caseOfVisitor('ana'));
  });

  it('[CS8] opens no second case when the papers are ticked again', () => {
    const hall = caseHallAfter(...atFrontOffice('ana'), ticks('ana'));
    expect(eventsOf(hall, ticks('another'), minute(7)).map(({ type }) => type)).toEqual(['papers-ticked']);
    const relooked = continuing(hall, minute(7), ticks('another', { ktp: 'missing' }), ticks('another'));
    expect([...relooked.cases.keys()]).toEqual([caseOfVisitor('ana')]);
  });

  it('[CS8] counts on within the year and anew in the next', () => {
    const numbers = [1, 42].map((day) => {
      const hall = continuing(wentHome, minute(0) + days(day), ...atFrontOffice('ben'), ticks('ben'));
      return caseIn(hall, 'ben').number;
    });
    expect(numbers).toEqual(['2026-00002', '2027-00001']); // 24 November and 4 January
  });

  it('[CS8] keeps what was ticked on an earlier day when a visitor comes back for it', () => {
    const back = continuing(wentHome, minute(0) + days(1), ...comesFor('ana'), ticks('ana', { foto: 'present' }));
    expect(caseIn(back, 'ana').papers).toEqual({ ktp: 'present', sktm: 'present', foto: 'present' });
  });

  it('[CS8] [LE1] stays the file of whoever applied when somebody else comes for it', () => {
    const says: HallCommand = { type: 'note-applicant', counterId: loket1, applicant: 'B••' };
    const hall = continuing(wentHome, minute(0) + days(1), ...comesFor('ana'), says);
    const { applicant, check } = caseIn(wentHome, 'ana');
    expect(caseIn(hall, 'ana')).toMatchObject({ applicant, check });
    expect(visitOf(hall, 'ben').applicant).toBe('B••');
  });

  it('[CS8] is one for each visitor: whoever has his own is not joined to another', () => {
    const today = caseHallAfter(...atFrontOffice('ana'), ticks('ana'), ends(loket1, 'on'));
    const ben = continuing(today, minute(7), comes('ben'), callsNext(loket1), starts(loket1));
    expect(refusalOf(ben, links('ana'), minute(10))).toBeNull();
    expect(refusalOf(continuing(ben, minute(10), ticks('ben')), links('ana'), minute(11))).toBe('has-own-case');
  });

  it('[CS8] [CS4] ends with the visit: refused where a paper turned out to be missing, done where all was told', () => {
    const complete = caseHallAfter(...atFrontOffice('ana'), ticks('ana'));
    const wanting = ticks('ana', { ktp: 'missing' });
    const refused = continuing(complete, minute(9), wanting, ends(loket1, 'incomplete'));
    expect(caseIn(refused, 'ana').stage).toMatchObject({ is: 'closed', as: 'refused' });
    expect(caseIn(continuing(complete, minute(9), ends(loket1, 'told')), 'ana').stage).toMatchObject({ as: 'done' });
  });

  it('[CS8] goes its own way when somebody came for it with a number of another service', () => {
    const services = caseSetup.services.flatMap((each) =>
      each.id === 'surat' ? [each, { ...each, id: 'lain', series: 'C' }] : [each],
    );
    const two = continuing(
      newHall({ ...caseSetup, services }),
      minute(0),
      ...atBackOffice('ana'),
      comes('ben', { serviceId: 'lain' }),
      callsNext(loket1),
      starts(loket1),
      links('ana'),
      ends(loket1, 'told'),
    );
    expect(stageOf(two, 'ben').is).toBe('done');
    expect(caseIn(two, 'ana').stage).toEqual({ is: 'open' });
    const sentOn = continuing(
      newHall({ ...caseSetup, services }),
      minute(0),
      ...atBackOffice('ana'),
      ends(backOffice1, 'to-ministry'),
      comes('ben', { serviceId: 'lain' }),
      callsNext(loket1),
      starts(loket1),
      links('ana'),
      ends(loket1, 'on'),
      callsNext(backOffice1),
      starts(backOffice1),
    );
    expect(refusalOf(sentOn, ends(backOffice1, 'to-ministry'), minute(30))).toBe('case-of-another-service');
  });

  it('[CS8] is found in spite of a wrong one that the visitor was joined to first', () => {
    const other = continuing(wentHome, minute(10), comes('citra'), callsNext(loket1), starts(loket1));
    const two = continuing(other, minute(13), ticks('citra'), ends(loket1, 'on'));
    const ben = continuing(two, minute(20), comes('ben'), callsNext(loket1), starts(loket1), links('citra'));
    expect(visitOf(continuing(ben, minute(24), links('ana')), 'ben').caseId).toBe(caseOfVisitor('ana'));
  });

  it('[CA10] [CS8] is none of the visit’s once the link is taken back, alone; what was written since stays, and papers brought to it do', () => {
    const here = continuing(wentHome, minute(10), comes('ben'), callsNext(loket1), starts(loket1));
    const linked = continuing(here, minute(13), links('ana'));
    expect(eventsOf(linked, links('ana'), minute(13) + 1), 'who presses twice has linked it once').toEqual([]);
    const noted = continuing(linked, minute(13) + 1, { type: 'note-need', counterId: loket1, need: 'ambil surat' });
    const undone = continuing(noted, minute(13) + seconds(30), undoes(loket1));
    expect(visitOf(undone, 'ben')).toMatchObject({ caseId: null, need: 'ambil surat', stage: { is: 'serving' } });
    expect(caseIn(undone, 'ana')).toEqual({ ...caseIn(here, 'ana'), undo: null });
    const older = { type: 'action-undone', at: minute(14), visitId: 'ben', counterId: loket1, clerkId: 'x' } as const;
    const before = evolve(continuing(linked, minute(13) + 1, links('ana')), { ...older, what: 'serving-started' });
    expect(visitOf(before, 'ben'), 'an older program undid the act before').toMatchObject({
      caseId: caseOfVisitor('ana'),
      stage: { is: 'called' },
    });
    const brought = continuing(linked, minute(13) + 1, { ...ticks('ben'), papers: { ktp: 'present' } } as HallCommand);
    expect(refusalOf(brought, undoes(loket1), minute(13) + 2)).toBe('nothing-to-undo');
  });

  it('[CS8] [DU1] is the same again when the ledger is replayed', () => {
    const ledger: HallEvent[] = [];
    const steps = [...atBackOffice('ana'), ends(backOffice1, 'waits'), initials('ana'), takesBack('ana', 'kabid')];
    const toTheEnd = [
      initials('ana'),
      signs('ana'),
      callsNext(loket1),
      starts(loket1),
      handsOver('ana'),
      ends(loket1, 'handed'),
    ];
    let hall = caseHall;
    for (const [i, command] of [...steps, ...toTheEnd].entries()) {
      const events = eventsOf(hall, command, minute(0) + seconds(30 * i));
      ledger.push(...events);
      hall = events.reduce(evolve, hall);
    }
    expect(caseIn(hall, 'ana').stage).toMatchObject({ is: 'closed', as: 'done' });
    expect(ledger.reduce(evolve, caseHall)).toEqual(hall);
  });
});
