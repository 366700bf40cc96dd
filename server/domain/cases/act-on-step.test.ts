import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { newHall } from '../hall.ts';
import type { Hall } from '../hall.ts';
import { continuing, eventOf, minute, refusalOf } from '../hall.fixture.ts';
import { days } from '../hall-time/instant.ts';
import { accepted, acts, caseId, caseIn, later, letterHall } from './accepted-case.fixture.ts';
import { forkedProcedure, hallOf, outcome, step } from '../procedures/procedure.fixture.ts';

const forkedHall = accepted(hallOf(forkedProcedure, { opens: ['intake'] }));
const openIn = (hall: Hall) => caseIn(hall)?.open.map(({ stepId }) => stepId);
const undoes = (clerkId: string): HallCommand => ({
  type: 'undo-move',
  caseId,
  by: { clerkId, roles: ['kabid'], administers: false },
});

describe('a step of a case', () => {
  it('[CS2] is for its roles, any one of them, and for nobody else', () => {
    expect(refusalOf(letterHall, acts('back-office', 'paraf', 'paraf'))).toBe('not-your-step');
    for (const role of ['kabid', 'fungsional']) {
      expect(openIn(later(letterHall, acts(role, 'paraf', 'paraf')))).toEqual(['signature']);
    }
  });

  it('[CS2] is done once: whoever presses second learns that it is done', () => {
    const done = later(letterHall, acts('kabid', 'paraf', 'paraf'));
    expect(refusalOf(done, acts('fungsional', 'paraf', 'paraf'), minute(12))).toBe('step-not-open');
    expect(refusalOf(letterHall, acts('kadis', 'signature', 'sign'))).toBe('step-not-open');
  });

  it('[CS2] keeps who did it, in which role, and how long it had been open', () => {
    const moved = eventOf('case-moved', letterHall, acts('kabid', 'paraf', 'paraf'), minute(10));
    const openedAt = caseIn(letterHall)?.open[0]?.openedAt ?? 0;
    expect(moved).toMatchObject({ clerkId: 'somebody as kabid', roleId: 'kabid', tookMs: minute(10) - openedAt });
  });

  it('[CS1] is not left before what its standard wants on record is written down', () => {
    const forked = later(forkedHall, acts('front-office', 'intake', 'on'));
    expect(refusalOf(forked, acts('fungsional', 'field', 'seen'), minute(12))).toBe('record-wanted');
    const seen = later(forked, acts('fungsional', 'field', 'seen', { records: { finding: 'layak', other: 'x' } }));
    expect(caseIn(seen)?.records).toEqual({ field: { finding: 'layak' } });
  });

  it('[CS1] takes a sum in whole rupiah and a day of the calendar, and guesses at nothing else', () => {
    const records = [
      { id: 'sum', name: { id: 'sum', en: 'sum' }, kind: 'rupiah', required: false },
      { id: 'day', name: { id: 'day', en: 'day' }, kind: 'day', required: false },
    ] as const;
    const only = step('only', ['kabid'], [outcome('on', [], { ends: 'done' })], { records });
    const begun = accepted(hallOf({ steps: [only] }, { opens: ['only'] }));
    const refused = (written: Record<string, string>) =>
      refusalOf(begun, acts('kabid', 'only', 'on', { records: written }), minute(12));
    for (const sum of ['1.500.000,00', '1500000.5', 'satu juta']) expect(refused({ sum })).toBe('record-wanted');
    for (const day of ['2026-02-30', '30/11/2026']) expect(refused({ day })).toBe('record-wanted');
    const written = { records: { sum: '1500000', day: '2026-11-30' } };
    expect(caseIn(later(begun, acts('kabid', 'only', 'on', written)))?.records).toEqual({ only: written.records });
  });

  it('[CS6] goes back with a reason, and the reason goes with it', () => {
    expect(refusalOf(letterHall, acts('kabid', 'paraf', 'back'))).toBe('reason-wanted');
    const back = later(letterHall, acts('kabid', 'paraf', 'back', { note: 'nama salah' }));
    expect(caseIn(back)?.open).toMatchObject([{ stepId: 'draft', note: 'nama salah', returned: true }]);
  });

  it('[CS3] [CS5] has been open since it was opened, whatever was done beside it', () => {
    const forked = later(forkedHall, acts('front-office', 'intake', 'on'));
    const checked = continuing(forked, minute(20), acts('back-office', 'papers', 'checked'));
    expect(caseIn(checked)?.open).toMatchObject([{ stepId: 'field', openedAt: minute(10) }]);
  });

  it('[CS3] is side by side with another, and neither waits for the other', () => {
    const forked = later(forkedHall, acts('front-office', 'intake', 'on'));
    const seen = acts('fungsional', 'field', 'seen', { records: { finding: 'layak' } });
    const checked = acts('back-office', 'papers', 'checked');
    for (const both of [
      [seen, checked],
      [checked, seen],
    ]) {
      expect(openIn(continuing(forked, minute(20), ...both))).toEqual(['decision']);
    }
  });

  it('is not asked of a case that is over, nor with an outcome that it does not have', () => {
    const forked = later(forkedHall, acts('front-office', 'intake', 'on'));
    expect(refusalOf(forked, acts('fungsional', 'field', 'vanish'), minute(12))).toBe('unknown-outcome');
    const over = later(forked, acts('fungsional', 'field', 'not-there', { note: 'pindah' }));
    expect(refusalOf(over, acts('back-office', 'papers', 'checked'), minute(15))).toBe('case-closed');
    expect(refusalOf(newHall(over.setup), acts('back-office', 'papers', 'checked'), minute(15))).toBe('unknown-case');
  });
});

describe('a move that was a mistake', () => {
  it('[CA10] is taken back by whoever made it, for a minute', () => {
    const parafed = continuing(letterHall, minute(10), acts('kabid', 'paraf', 'paraf'));
    expect(refusalOf(parafed, undoes('a colleague'), minute(10))).toBe('nothing-to-undo');
    expect(refusalOf(parafed, undoes('somebody as kabid'), minute(12))).toBe('nothing-to-undo');
    const back = continuing(parafed, minute(11), undoes('somebody as kabid'));
    const { moves: _, undo: __, ...asBefore } = caseIn(letterHall) ?? { moves: 0, undo: null };
    expect(caseIn(back)).toMatchObject(asBefore);
  });

  it('[CA10] [LE2] is not taken back once a number was given', () => {
    const signed = later(letterHall, acts('kabid', 'paraf', 'paraf'), acts('kadis', 'signature', 'sign'));
    expect(refusalOf(signed, undoes('somebody as kadis'), minute(11))).toBe('nothing-to-undo');
  });
});

describe('an outage', () => {
  const by = { clerkId: 'rani', roles: ['front-office'], administers: false };
  const begins: HallCommand = { type: 'begin-outage', reason: 'server SIKS-NG', by };
  const ends: HallCommand = { type: 'end-outage', by };

  it('[CS5] is recorded when it begins and when it ends, once at a time', () => {
    expect(refusalOf(letterHall, ends)).toBe('no-outage');
    const out = continuing(letterHall, minute(9), begins);
    expect(refusalOf(out, begins, minute(10))).toBe('outage-already');
    expect(continuing(out, minute(20), ends).outages).toEqual([
      { from: minute(9), to: minute(20), reason: 'server SIKS-NG', by: 'rani' },
    ]);
  });

  it('[CS5] is remembered over the night as long as an open case’s clock stood still in it, and no longer', () => {
    const over = continuing(letterHall, minute(9), begins, ends);
    const nextDay = continuing(over, minute(0) + days(1), { type: 'close-day' });
    expect(nextDay.outages).toHaveLength(1);
    const nobody = { ...over, cases: new Map() };
    expect(continuing(nobody, minute(0) + days(1), { type: 'close-day' }).outages).toEqual([]);
    const out = continuing(letterHall, minute(9), begins);
    expect(continuing({ ...out, cases: new Map() }, minute(0) + days(1), { type: 'close-day' }).outages).toHaveLength(
      1,
    );
  });
});
