import { describe, expect, it } from 'vitest';
import { shippedHall, shippedHalls } from '../../server/adapters/hall-file/shipped-halls.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import { judgeCases } from './judge-cases.ts';

const hall = shippedHalls()
  .map(({ id }) => shippedHall(id))
  .find(({ letter }) => letter?.paraf?.length === 1);
const service = hall?.services.find((each) => each.case);
if (!hall || !service) throw new Error('No shipped hall has a letter with one paraf.');
const paraf = service.case?.steps.find(({ outcomes }) => outcomes.some(({ does }) => does?.includes('paraf')));
if (!paraf) throw new Error('Nobody initials this letter.');

const about = { snapshot: 1, personId: 7 };
const act = { at: 5, caseId: 'c', clerkId: 'k', roleId: paraf.roles[0] ?? '' };
const visit = { at: 1, visitId: 'v', counterId: 'l', clerkId: 'k' };
const ticket = { at: 1, visitId: 'v', serviceId: service.id } as HallEvent & { type: 'ticket-issued' };
const opened: HallEvent = { ...visit, type: 'case-opened', caseId: 'c', number: '2026-00001', year: 2026, sequence: 1 };
const drafted: HallEvent = { ...act, type: 'letter-drafted', letterId: 'x', about, purpose: 'sekolah' };
const initialled: HallEvent = { ...act, type: 'paraf-given', letterId: 'x', stepId: paraf.id };
const signed = (sequence = 1): HallEvent => ({
  ...act,
  type: 'letter-signed',
  letterId: 'x',
  visitId: 'v',
  number: `n${sequence}`,
  year: 2026,
  sequence,
  code: 'C',
  about,
  purpose: 'sekolah',
});
const moved = (stepId: string | null, open: readonly string[], closes: 'done' | null = null): HallEvent => ({
  ...act,
  type: 'case-moved',
  stepId,
  counterId: null,
  outcomeId: 'o',
  open,
  arrived: [],
  begun: open,
  returned: false,
  note: '',
  records: {},
  parafsKept: 9,
  closes,
  tookMs: 0,
});
const undone: HallEvent = { ...act, type: 'case-undone' };
const waits: HallEvent = {
  ...visit,
  type: 'stage-finished',
  outcomeId: 'o',
  next: 's',
  route: [],
  waitsFor: 'c',
  tookMs: 0,
};
const closed = (casesExpired: readonly string[] = []): HallEvent => ({
  type: 'day-closed',
  at: 9,
  day: '2026-11-24',
  expired: [],
  casesExpired,
});

const issued = (year: number): HallEvent => ({
  ...visit,
  type: 'letter-issued',
  letterId: `x${year}`,
  number: `1/${year}`,
  year,
  sequence: 1,
  code: 'C',
  about,
  purpose: 'sekolah',
});

const problemsOf = (...events: readonly HallEvent[]) =>
  judgeCases(hall, [{ ...ticket, type: 'ticket-issued' }, opened, ...events]).problems;
const begins = [moved(null, [paraf.id]), drafted];

describe('the judge of cases', () => {
  it('finds nothing wrong with a letter that was initialled, signed, and left for another day [LE2] [CS2]', () => {
    const [initialling, signing] = [moved(paraf.id, ['sign']), moved('sign', ['give'])];
    expect(problemsOf(...begins, initialling, initialled, signing, signed(), closed())).toEqual([]);
  });

  it('finds a letter that was signed without initials, or speaks of nobody [LE1] [LE2]', () => {
    expect(problemsOf(...begins, signed())).toEqual(['the letter of 2026-00001 lacks initials']);
    const ofNobody: HallEvent = { ...act, type: 'letter-drafted', letterId: 'x', about: null, purpose: 'sekolah' };
    expect(problemsOf(moved(null, [paraf.id]), ofNobody)).toEqual([
      'the letter of 2026-00001 speaks of nobody who is listed',
    ]);
  });

  it('finds a gap in the numbers of letters [LE2]', () => {
    expect(problemsOf(...begins, initialled, signed(2))).toEqual(['the letter numbers have a gap']);
  });

  it('lets the numbers of letters begin again with the year [LE2]', () => {
    expect(problemsOf(...begins, issued(2026), issued(2027))).toEqual([]);
    expect(problemsOf(...begins, issued(2026), issued(2026))).toContain('the letter numbers have a gap');
  });

  it('forgets who waited yesterday [CA12]', () => {
    expect(problemsOf(...begins, waits, closed(), moved(paraf.id, [], 'done'), closed())).toEqual([]);
  });

  it('finds a step that was done twice, unless it was taken back in between [CS2] [CA10]', () => {
    const initialling = moved(paraf.id, ['sign']);
    expect(problemsOf(...begins, initialling, undone, initialling, closed())).toEqual([]);
    expect(problemsOf(...begins, initialling, initialling, closed())).toEqual([
      `"${paraf.id}" of 2026-00001 was done while it was not open`,
    ]);
  });

  it('finds a case that nobody has, one that expired too early, and whoever waits for what is over [CS8] [CA12]', () => {
    expect(problemsOf(closed())).toEqual(['2026-00001 is open and nobody has it']);
    expect(problemsOf(closed(['c']))).toEqual([]);
    expect(problemsOf(...begins, closed(['c']))).toEqual(['2026-00001 expired while somebody had it']);
    expect(problemsOf(...begins, waits, moved(paraf.id, [], 'done'), closed())).toEqual([
      'a visitor waited for 2026-00001, which was over',
    ]);
  });
});
