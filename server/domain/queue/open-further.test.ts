import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import {
  after,
  anaComes,
  at,
  benComes,
  callsNext,
  clerkAt,
  comes,
  continuing,
  emptyHall,
  eventOf,
  eventsOf,
  finishes,
  minute,
  opens,
  refusalOf,
  stageOf,
  starts,
  undoes,
  visitOf,
} from '../hall.fixture.ts';
import type { Hall } from '../hall.ts';
import { loket1, loket2, setup } from '../hall-setup.fixture.ts';

const further = (visitId: string, serviceId = 'pengaduan', counterId: string = loket1): HallCommand => ({
  type: 'open-further',
  counterId,
  serviceId,
  visitId,
  token: `token-${visitId}`,
  jobId: `slip-${visitId}`,
});

const complains = (name: string) => comes(name, { serviceId: 'pengaduan' });
/** Ana came at eight, Ben a minute later; she is served. */
const served = continuing(
  after(complains('ana'), complains('ben'), opens(loket1), opens(loket2)),
  minute(20),
  callsNext(loket1),
  starts(loket1),
);
const opened = continuing(served, minute(25), further('again'));
const calledAt = (hall: Hall, counterId: string) => eventOf('visit-called', hall, callsNext(counterId), minute(30));
const finished = (hall: Hall) => continuing(hall, minute(30), finishes(loket1, 'heard'));

describe('another service for whoever is served', () => {
  it('[CA17] is a visit of its own, with one slip, in the place of the first arrival', () => {
    const events = eventsOf(served, further('again'), minute(25));
    expect(events.map(({ type }) => type)).toEqual(['ticket-issued', 'paper-queued']);
    expect(events[0]).toMatchObject({
      number: 'B003',
      at: minute(25),
      given: { counterId: loket1, clerkId: clerkAt(loket1) },
      furtherTo: { visitId: 'ana', number: 'B001', since: minute(0) },
    });
    expect(events[1]).toMatchObject({ paper: { kind: 'ticket', number: 'B003', ahead: 0 } });
    expect(visitOf(opened, 'again')).toMatchObject({
      arrivedAt: minute(0),
      stage: { is: 'waiting', since: minute(0), overtaken: 0 },
    });
  });

  it('[CA17] [CA2] is called next where nobody came before, and passes over nobody who did', () => {
    expect(calledAt(finished(opened), loket1)).toMatchObject({
      visitId: 'again',
      reason: { is: 'turn', since: minute(0) },
      overtook: [],
    });
    const benServed = continuing(
      served,
      minute(22),
      callsNext(loket2),
      starts(loket2),
      further('his', 'pengaduan', loket2),
    );
    const both = continuing(
      benServed,
      minute(25),
      further('hers'),
      finishes(loket2, 'heard'),
      finishes(loket1, 'heard'),
    );
    expect(calledAt(both, loket2)).toMatchObject({ visitId: 'hers', overtook: [] });
  });

  it('[CA17] [IS6] takes the language along and the priority, which is as confirmed as it was', () => {
    const elderly = comes('citra', { serviceId: 'pengaduan', priorityId: 'lansia', language: 'en' });
    const here = continuing(after(opens(loket1), elderly), minute(2), callsNext(loket1), starts(loket1));
    const confirms = { type: 'settle-priority', counterId: loket1, visitId: 'citra', priorityId: 'lansia' } as const;
    const taken = { priorityId: 'lansia', language: 'en' };
    const nobodyHas = continuing(here, minute(3), further('again'));
    expect(visitOf(nobodyHas, 'again')).toMatchObject({ ...taken, priorityConfirmed: false });
    const somebodyHas = continuing(here, minute(3), confirms, further('again'));
    expect(visitOf(somebodyHas, 'again')).toMatchObject({ ...taken, priorityConfirmed: true });
  });

  it('[CA17] is given without a priority that the office has taken out of its file since', () => {
    const elderly = comes('citra', { serviceId: 'pengaduan', priorityId: 'lansia' });
    const hall = continuing(after(opens(loket1), elderly), minute(2), callsNext(loket1), starts(loket1));
    const edited = { ...hall, setup: { ...setup, priorities: [] } };
    expect(visitOf(continuing(edited, minute(3), further('again')), 'again').priorityId).toBeNull();
  });

  it('[CA17] a third service is one more of the first arrival', () => {
    const third = continuing(
      finished(opened),
      minute(30),
      callsNext(loket1),
      at(minute(31), starts(loket1)),
      at(minute(32), further('third')),
    );
    expect(visitOf(third, 'third').furtherTo).toEqual({ visitId: 'ana', number: 'B001', since: minute(0) });
  });

  it('[CA17] [IS4] is refused as at a kiosk, and while nobody is served here', () => {
    expect(refusalOf(served, further('again', 'paspor'), minute(25))).toBe('unknown-service');
    const services = setup.services.map((service) => ({ ...service, open: false }));
    expect(refusalOf({ ...served, setup: { ...setup, services } }, further('again'), minute(25))).toBe(
      'service-closed',
    );
    expect(refusalOf(served, further('again', 'pengaduan', loket2), minute(25))).toBe('counter-empty');
    const called = continuing(after(opens(loket1), anaComes), minute(1), callsNext(loket1));
    expect(refusalOf(called, further('again'), minute(2))).toBe('visit-not-serving');
    expect(refusalOf(emptyHall, further('again'), minute(2))).toBe('counter-closed');
  });
});

describe('one person', () => {
  it('[CA17] is called to no second counter while one of his numbers is at one', () => {
    expect(calledAt(opened, loket2)).toMatchObject({ visitId: 'ben' });
    const chosen: HallCommand = {
      type: 'call-visit',
      counterId: loket2,
      visitId: 'again',
      announcementId: 'x',
      why: 'ambulans menunggu',
    };
    expect(refusalOf(opened, chosen, minute(30))).toBe('visit-elsewhere');
    expect(refusalOf(finished(opened), chosen, minute(30))).toBeNull();
  });

  it('[CA17] nor is the first called while he is served for the other', () => {
    const held = continuing(opened, minute(26), {
      type: 'hold',
      counterId: loket1,
      reason: 'fotokopi',
      returnInMinutes: null,
    });
    const calledFor = continuing(held, minute(27), callsNext(loket1), {
      type: 'resume',
      counterId: loket2,
      visitId: 'ana',
    });
    expect(stageOf(calledFor, 'again')).toMatchObject({ is: 'called', counterId: loket1 });
    expect(calledAt(calledFor, loket2)).toMatchObject({ visitId: 'ben' });
  });

  it('[CA17] [CA10] is brought to no second counter by undoing', () => {
    const elsewhere = continuing(finished(opened), minute(30), callsNext(loket2));
    expect(stageOf(elsewhere, 'again')).toMatchObject({ is: 'called', counterId: loket2 });
    expect(refusalOf(elsewhere, undoes(loket1), minute(30))).toBe('visit-elsewhere');
    expect(refusalOf(finished(opened), undoes(loket1), minute(30))).toBeNull();
  });

  it('[CA17] keeps nobody else waiting: strangers are called as ever', () => {
    const hall = after(anaComes, benComes, opens(loket1), opens(loket2));
    expect(calledAt(hall, loket1).visitId).toBe('ana');
  });
});
