import { describe, expect, it } from 'vitest';
import { accept } from '../decision.ts';
import { decide } from '../decide.ts';
import { after, anaComes, comes, continuing, emptyHall, eventOf, minute, refusalOf } from '../hall.fixture.ts';
import type { HallCommand } from '../commands.ts';
import type { JobState } from './print-job.ts';

const reports = (state: JobState, jobId = 'slip-ana'): HallCommand => ({
  type: 'record-job',
  jobId,
  printerId: 'printer-kiosk',
  state,
  detail: { attempts: 1, reprints: 0, maybePrinted: false, why: null, settled: state === 'printed' },
});
const condition = (is: 'ready' | 'paper-out'): HallCommand => ({
  type: 'record-printer',
  printerId: 'printer-kiosk',
  condition: is,
});

describe('paper', () => {
  it('[PR1] is queued with the number, and goes through the states that the printer tells', () => {
    const queued = after(anaComes);
    expect(queued.jobs.get('slip-ana')).toMatchObject({ state: 'queued', settled: false, kind: 'ticket' });
    expect(continuing(queued, minute(1), reports('sent')).jobs.get('slip-ana')).toMatchObject({
      state: 'sent',
      settled: false,
    });
    expect(continuing(queued, minute(1), reports('printed')).jobs.get('slip-ana')).toMatchObject({
      state: 'printed',
      settled: true,
    });
  });

  it('[PR2] a printer’s condition is recorded when it changes, and only then', () => {
    const out = continuing(after(anaComes), minute(1), condition('paper-out'));
    expect(out.printers.get('printer-kiosk')).toBe('paper-out');
    expect(decide(out, condition('paper-out'), minute(2))).toEqual(accept());
    expect(decide(after(anaComes), condition('ready'), minute(2))).toEqual(accept());
  });

  it('[PR3] that is not at its end stays in sight, however many have ended since', () => {
    let hall = after(anaComes);
    for (let i = 0; i < 60; i++) {
      hall = continuing(hall, minute(1), comes(`visitor ${i}`), reports('printed', `slip-visitor ${i}`));
    }
    expect(hall.jobs.get('slip-ana')?.state).toBe('queued');
    expect(hall.jobs.has('slip-visitor 9')).toBe(false);
    expect(hall.jobs.has('slip-visitor 10')).toBe(true);
  });

  it('a report about a paper that is out of sight changes nothing', () => {
    const hall = after(anaComes);
    expect(continuing(hall, minute(1), reports('printed', 'unknown'))).toEqual(hall);
  });

  it('a test slip goes to the printer that is asked for, if the hall has it', () => {
    const tests: HallCommand = { type: 'print-test', jobId: 'test', printerId: 'printer-loket' };
    const { printerId, visitId, paper } = eventOf('paper-queued', emptyHall, tests, minute(0));
    expect([printerId, visitId, paper]).toMatchObject([
      'printer-loket',
      null,
      { kind: 'test', printer: 'Printer loket' },
    ]);
    expect(refusalOf(emptyHall, { ...tests, printerId: 'printer-9' }, minute(0))).toBe('unknown-printer');
  });
});

describe('what the hall records of the register', () => {
  it('[RG3] an asking at the kiosk is recorded with its mark, and changes nothing', () => {
    const hall = after(anaComes);
    const asks: HallCommand = { type: 'record-asking', kioskId: 'kiosk-1', mark: 'm4rk', listed: false };
    expect(eventOf('register-asked', hall, asks, minute(1))).toMatchObject({
      kioskId: 'kiosk-1',
      mark: 'm4rk',
      listed: false,
    });
    expect(continuing(hall, minute(1), asks)).toEqual(hall);
  });

  it('[RG4] the snapshot that answers is known to the hall from its switch on', () => {
    const switched = { type: 'record-register', snapshot: 3, name: 'DTSEN', period: '2026-10', people: 1_000 } as const;
    expect(continuing(emptyHall, minute(0), switched).register).toEqual({
      snapshot: 3,
      name: 'DTSEN',
      period: '2026-10',
      people: 1_000,
    });
  });
});
