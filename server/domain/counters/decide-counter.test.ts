import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { decide } from '../decide.ts';
import { accept } from '../decision.ts';
import {
  after,
  at,
  callsNext,
  comes,
  continuing,
  finishes,
  minute,
  opens,
  refusalOf,
  stageOf,
  starts,
} from '../hall.fixture.ts';
import { backOffice1, loket1, loket2 } from '../hall-setup.fixture.ts';
import { waiting, called, served } from '../queue/ana-at-the-counter.fixture.ts';

const dewiOpens = (takeOver: boolean): HallCommand => ({
  type: 'open-counter',
  counterId: loket1,
  clerkId: 'dewi',
  takeOver,
});

describe('a counter', () => {
  const pauses: HallCommand = { type: 'pause-counter', counterId: loket1, reason: 'salat' };
  const reopens: HallCommand = { type: 'resume-counter', counterId: loket1 };
  const closes: HallCommand = { type: 'close-counter', counterId: loket1 };

  it('is taken over by a colleague only knowingly', () => {
    expect(refusalOf(waiting, dewiOpens(false))).toBe('counter-taken');
    expect(continuing(waiting, minute(9), dewiOpens(true)).staffed.get(loket1)).toEqual({
      clerkId: 'dewi',
      paused: null,
    });
  });

  it('is opened again by its own clerk without anything happening, and after a break with its end', () => {
    expect(decide(waiting, opens(loket1), minute(9))).toEqual(accept());
    const paused = continuing(waiting, minute(9), pauses);
    expect(paused.staffed.get(loket1)?.paused).toBe('salat');
    expect(continuing(paused, minute(9), opens(loket1)).staffed).toEqual(waiting.staffed);
    expect(continuing(paused, minute(9), reopens).staffed).toEqual(waiting.staffed);
    expect(decide(waiting, reopens, minute(9))).toEqual(accept());
  });

  it('[CA4] takes no break and is not closed while a visitor is there', () => {
    for (const command of [pauses, closes]) expect(refusalOf(called, command)).toBe('counter-busy');
  });

  it('keeps the visitor when a colleague takes over', () => {
    expect(stageOf(continuing(served, minute(9), dewiOpens(true)), 'ana')).toMatchObject({
      is: 'serving',
      counterId: loket1,
    });
  });

  it('is closed by signing out, and then does nothing', () => {
    const closed = continuing(waiting, minute(9), closes);
    expect(closed.staffed.has(loket1)).toBe(false);
    for (const command of [pauses, reopens, closes]) expect(refusalOf(closed, command)).toBe('counter-closed');
  });

  it('[VI4] gives the files on its desk back when its clerk leaves', () => {
    const taken = continuing(
      continuing(served, minute(4), { type: 'send-file', counterId: loket1 }),
      minute(5),
      opens(backOffice1),
    );
    const onDesk = continuing(taken, minute(6), { type: 'take-file', counterId: backOffice1, visitId: 'ana' });
    const left = continuing(onDesk, minute(7), { type: 'close-counter', counterId: backOffice1 });
    const besides = continuing(onDesk, minute(7), opens(loket2), { type: 'close-counter', counterId: loket2 });
    expect([onDesk, besides].map(({ visits }) => visits.get('ana')?.file?.is)).toEqual(['taken', 'taken']);
    expect(left.visits.get('ana')?.file?.is).toBe('sent');
  });

  it('must be one of the hall', () => {
    expect(refusalOf(waiting, opens('loket-9'))).toBe('unknown-counter');
  });

  it('counts what each clerk has finished, and for how long', () => {
    const complaint = { serviceId: 'pengaduan' };
    const hall = after(
      opens(loket2),
      comes('budi', complaint),
      at(minute(5), callsNext(loket2)),
      at(minute(6), starts(loket2)),
      at(minute(16), finishes(loket2, 'heard')),
    );
    expect(hall.servedBy.get('clerk of loket-2')).toEqual({ visitors: 1, tookMs: 10 * 60_000 });
  });
});
