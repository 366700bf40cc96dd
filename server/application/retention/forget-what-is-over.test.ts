import { describe, expect, it, vi } from 'vitest';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import type { HallEvent } from '../../domain/events.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import { days } from '../../domain/hall-time/instant.ts';
import { forgetBefore } from '../../domain/retention/usual.ts';
import type { RetentionBook } from '../../ports/retention.ts';
import type { LiveHall } from '../live-hall/live-hall.ts';
import { followRetention, forgetWhatIsOver } from './forget-what-is-over.ts';

const now = Date.UTC(2026, 10, 27, 3);
const current = { ...shippedHall('pariaman'), retention: { caseMonths: 7 } };
const before = forgetBefore(current.retention, now);
/** In the required order: a file before its record, and the report of what went after it has gone. */
const all = [
  ['forgetBytes', now - days(7)],
  ['forgetWords', now - days(7)],
  ['papersClosedBefore', before.attachments],
  ['forgetForGood', ['photo']],
  ['papersForgotten', ['photo'], now],
  ['forgetComplaints', before.complaints],
  ['forgetApplicants', before.cases],
  ['forgetLetters', before.letters],
  ['registers', before.registers],
  ['registersGo', [1]],
  ['forgetAudit', before.audit],
  ['forgetAnswers', before.answers],
  ['tell', now],
  ['settle'],
];

/** A hall that has worked this many days, and the calls made to its books. */
function hallOf(daysWorked: number) {
  const asked: unknown[][] = [];
  const note =
    (name: string) =>
    (...given: readonly unknown[]) => {
      asked.push([name, ...given.filter((each) => typeof each !== 'function')]);
      return Promise.resolve();
    };
  const retention: RetentionBook = {
    daysWorked: vi.fn(() => Promise.resolve(daysWorked)),
    papersClosedBefore: async (at) => {
      await note('papersClosedBefore')(at);
      return ['photo'];
    },
    papersForgotten: note('papersForgotten'),
    registersGo: note('registersGo'),
    forgetComplaints: note('forgetComplaints'),
    forgetApplicants: note('forgetApplicants'),
    forgetLetters: note('forgetLetters'),
    forgetAudit: note('forgetAudit'),
    forgetAnswers: note('forgetAnswers'),
    tell: note('tell'),
    settle: note('settle'),
  };
  let hear: Parameters<LiveHall['onChange']>[0] | undefined;
  const stop = vi.fn();
  const fault = vi.fn();
  const office = {
    retention,
    archive: { forgetBytes: note('forgetBytes') },
    outbox: { forgetWords: note('forgetWords') },
    attachments: { forgetForGood: note('forgetForGood') },
    register: {
      forgetBefore: (at: number, theseGo: (numbers: readonly number[]) => void) => {
        void note('registers')(at);
        theseGo([1]);
      },
    },
    clock: { now: () => now },
    file: { current },
    log: { info: () => {}, fault },
    live: {
      onChange: (listener: NonNullable<typeof hear>) => {
        hear = listener;
        return stop;
      },
    },
  };
  const happens = (...types: HallEvent['type'][]) =>
    // Only an event's type matters here, and nothing of the hall.
    hear?.(
      null as never,
      types.map((type) => ({ type }) as HallEvent),
    );
  return { office, asked, happens, stop, fault };
}

describe('what is over', () => {
  it('[RT1] [RT2] [RT3] [MS1] [PR5] goes a kind at a time, each by its own months: a file before the note of it, and is told when it has gone', async () => {
    const { office, asked } = hallOf(25);
    await forgetWhatIsOver(office);
    expect(asked).toEqual(all);
    const [from, to] = [dayAt(now - days(60), current.timeZone), dayAt(now, current.timeZone)];
    expect(office.retention.daysWorked).toHaveBeenCalledExactlyOnceWith(from, to);
  });

  it('[RT4] stays where no month of work stands behind the date', async () => {
    const { office, asked } = hallOf(24);
    await forgetWhatIsOver(office);
    expect(asked).toEqual([]);
  });

  it.each([
    [['selasa', 'kamis'] as const, 12],
    [['rabu'] as const, 6],
    [[], 5],
  ])('[RT4] goes, too, in a hall that opens on %j only, when it has worked for as long', async (weekdays, enough) => {
    const weekly = [{ days: [...weekdays], open: '08:00', close: '12:00' }];
    const seldom = { current: { ...current, hours: { ...current.hours, weekly, periods: [] } } };
    const early = hallOf(enough - 1);
    await forgetWhatIsOver({ ...early.office, file: seldom });
    const inTime = hallOf(enough);
    await forgetWhatIsOver({ ...inTime.office, file: seldom });
    expect([early.asked, inTime.asked]).toEqual([[], all]);
  });

  it('[RT1] goes at the start and when a day is over, at no other event', async () => {
    const { office, asked, happens, stop } = hallOf(25);
    const end = followRetention(office);
    await expect.poll(() => asked).toEqual(all);
    happens('ticket-issued', 'visit-called');
    happens('visit-missed', 'day-closed');
    await expect.poll(() => asked).toEqual([...all, ...all]);
    await end();
    expect(stop).toHaveBeenCalledOnce();
    expect(asked).toHaveLength(2 * all.length);
  });

  it('[RT1] is forgotten at the next turn where this one breaks off, and that is told', async () => {
    const { office, asked, happens, fault } = hallOf(25);
    const { forgetLetters } = office.retention;
    office.retention.forgetLetters = () => Promise.reject(new Error('disk full'));
    const end = followRetention(office);
    await expect.poll(() => fault).toHaveBeenCalledOnce();
    office.retention.forgetLetters = forgetLetters;
    happens('day-closed');
    await expect.poll(() => asked.slice(7)).toEqual(all);
    await end();
  });

  it('[RT2] goes in one run at a time: a day that is over meanwhile waits for the run under way', async () => {
    const { office, asked, happens } = hallOf(25);
    const step = Promise.withResolvers<void>();
    const { forgetComplaints } = office.retention;
    office.retention.forgetComplaints = async (at) => {
      await step.promise;
      return forgetComplaints(at);
    };
    const end = followRetention(office);
    await expect.poll(() => asked).toHaveLength(5);
    happens('day-closed');
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toHaveLength(5);
    step.resolve();
    await expect.poll(() => asked).toEqual([...all, ...all]);
    await end();
  });

  it('[DU14] [RT1] waits for the step under way, where the hub is told to stop, and takes no other', async () => {
    const { office, asked } = hallOf(25);
    const step = Promise.withResolvers<void>();
    office.retention.forgetComplaints = () => step.promise;
    office.retention.forgetApplicants = (_before, goesOn) => Promise.resolve(void asked.push([goesOn()]));
    const end = followRetention(office);
    await expect.poll(() => asked).toHaveLength(5);
    let hasEnded = false;
    const ended = end().then(() => (hasEnded = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(hasEnded).toBe(false);
    step.resolve();
    await ended;
    expect(asked).toHaveLength(5);
  });

  it('[DU14] [RT3] whoever applied is forgotten as far as the hub goes on', async () => {
    const { office } = hallOf(25);
    const goesOn = vi.fn(() => true);
    let asks: (() => boolean) | undefined;
    office.retention.forgetApplicants = (_before, given) => Promise.resolve(void (asks = given));
    await forgetWhatIsOver(office, goesOn);
    goesOn.mockReturnValue(false);
    expect(asks?.()).toBe(false);
  });
});
