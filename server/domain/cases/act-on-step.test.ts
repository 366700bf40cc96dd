import { describe, expect, it } from 'vitest';
import type { ActOnStep } from './case-commands.ts';
import type { HallCommand } from '../commands.ts';
import { newHall } from '../hall.ts';
import type { Hall } from '../hall.ts';
import {
  callsNext,
  comes,
  continuing,
  deedOf,
  eventOf,
  eventsOf,
  finishes,
  minute,
  opens,
  refusalOf,
  starts,
} from '../hall.fixture.ts';
import { loket1 } from '../hall-setup.fixture.ts';
import { days } from '../hall-time/instant.ts';
import { forkedProcedure, hallOf, letterProcedure, outcome, step } from './procedure.fixture.ts';

const caseId = 'case of ana';
const found = { snapshot: 1, personId: 7 };
const check: HallCommand = {
  type: 'record-check',
  counterId: loket1,
  visitId: 'ana',
  found,
  applicant: 'A••',
  caseId,
};
const papers: HallCommand = { type: 'tick-papers', counterId: loket1, papers: { ktp: 'present' }, caseId };
const accepts = { ...finishes(loket1, 'accepted'), deed: { ...deedOf('draft'), purpose: 'beasiswa' } } as HallCommand;

const letterBegins = { opens: ['paraf'], needs: ['papers-complete', 'listed'], does: ['draft-letter'] } as const;

/** Ana's file was complete and accepted at the front office; now it lies on the desks. */
function accepted(setup: Hall['setup']): Hall {
  const served = [opens(loket1), comes('ana'), callsNext(loket1), starts(loket1)];
  return continuing(newHall(setup), minute(0), ...served, check, papers, accepts);
}

const letterHall = accepted(hallOf(letterProcedure, letterBegins));
const forkedHall = accepted(hallOf(forkedProcedure, { opens: ['intake'] }));

const acts = (role: string, stepId: string, outcomeId: string, more: Partial<ActOnStep> = {}): HallCommand => ({
  type: 'act-on-step',
  caseId,
  stepId,
  outcomeId,
  note: '',
  records: {},
  deed: deedOf(`${stepId} ${outcomeId}`),
  ...more,
  by: { clerkId: `somebody as ${role}`, roles: [role], administers: false },
});
const later = (hall: Hall, ...commands: readonly HallCommand[]) => continuing(hall, minute(10), ...commands);
const caseIn = (hall: Hall) => hall.cases.get(caseId);
const openIn = (hall: Hall) => caseIn(hall)?.open.map(({ stepId }) => stepId);

describe('a step of a case', () => {
  it('[CS2] is for its roles, any one of them, and for nobody else', () => {
    expect(refusalOf(letterHall, acts('back-office', 'paraf', 'paraf'), minute(9))).toBe('not-your-step');
    for (const role of ['kabid', 'fungsional']) {
      expect(openIn(later(letterHall, acts(role, 'paraf', 'paraf')))).toEqual(['signature']);
    }
  });

  it('[CS2] is done once: whoever presses second learns that it is done', () => {
    const done = later(letterHall, acts('kabid', 'paraf', 'paraf'));
    expect(refusalOf(done, acts('fungsional', 'paraf', 'paraf'), minute(12))).toBe('step-not-open');
    expect(refusalOf(letterHall, acts('kadis', 'signature', 'sign'), minute(9))).toBe('step-not-open');
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
    expect(refusalOf(letterHall, acts('kabid', 'paraf', 'back'), minute(9))).toBe('reason-wanted');
    const back = later(letterHall, acts('kabid', 'paraf', 'back', { note: 'nama salah' }));
    expect(caseIn(back)?.open).toMatchObject([{ stepId: 'draft', note: 'nama salah', returned: true }]);
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

describe('the letter of a case', () => {
  const parafed = later(letterHall, acts('kabid', 'paraf', 'paraf'));
  const signed = continuing(parafed, minute(15), acts('kadis', 'signature', 'sign'));

  it('[LE1] [LE2] is drafted for somebody who is listed, without a number', () => {
    expect(caseIn(letterHall)?.letter).toMatchObject({
      state: 'draft',
      number: null,
      about: found,
      purpose: 'beasiswa',
    });
  });

  it('[LE2] is numbered at signing, in one breath with the paper', () => {
    const events = eventsOf(parafed, acts('kadis', 'signature', 'sign'), minute(15));
    expect(events.map(({ type }) => type)).toEqual(['case-moved', 'letter-signed', 'paper-queued']);
    expect(caseIn(signed)?.letter).toMatchObject({ state: 'signed', number: '400.9/0001/DINSOS/2026' });
  });

  it('[LE7] goes to no roll where it is a letter on A4', () => {
    const services = parafed.setup.services.map((each) =>
      each.letter ? { ...each, letter: { ...each.letter, paper: 'a4' as const } } : each,
    );
    const events = eventsOf(
      { ...parafed, setup: { ...parafed.setup, services } },
      acts('kadis', 'signature', 'sign'),
      minute(15),
    );
    expect(events.map(({ type }) => type)).toEqual(['case-moved', 'letter-signed']);
  });

  it('[LE2] [CS6] wants its initials anew after it was sent back', () => {
    const reason = { note: 'tujuan kurang jelas' };
    const back = continuing(parafed, minute(15), acts('kadis', 'signature', 'back', reason));
    expect(caseIn(back)?.letter?.parafs).toEqual([]);
    const mended = continuing(back, minute(16), acts('back-office', 'draft', 'mended'));
    expect(refusalOf(mended, acts('kadis', 'signature', 'sign'), minute(17))).toBe('step-not-open');
    expect(caseIn(mended)?.letter).toMatchObject({ state: 'draft', purpose: 'beasiswa', parafs: [] });
  });

  it('[LE1] is withdrawn when the register says that it is somebody else', () => {
    const back = continuing(letterHall, minute(9), acts('kabid', 'paraf', 'back', { note: 'periksa NIK' }));
    const by = { clerkId: 'operator', roles: ['back-office'], administers: false };
    const other: HallCommand = { type: 'check-case', caseId, found: null, applicant: '', by };
    const checked = continuing(back, minute(10), other);
    expect(caseIn(checked)?.letter).toBeNull();
    expect(refusalOf(checked, acts('back-office', 'draft', 'mended'), minute(11))).toBe('needs-unmet');
  });

  it('[LE5] is handed over with a word to whom, and ends the case', () => {
    const deed = { ...deedOf('given'), to: 'family' } as const;
    const given = continuing(signed, minute(16), acts('front-office', 'hand-over', 'given', { deed }));
    expect(caseIn(given)).toMatchObject({
      handedOver: { at: minute(16), to: 'family', purpose: 'beasiswa' },
      stage: { is: 'closed', as: 'done' },
    });
  });

  it('[LE3] is copied with a count, once it is signed', () => {
    const by = { clerkId: 'operator', roles: ['back-office'], administers: false };
    const copies: HallCommand = { type: 'copy-case-letter', caseId, jobId: 'copy', printerId: null, by };
    expect(refusalOf(parafed, copies, minute(16))).toBe('letter-not-signed');
    const twice = continuing(signed, minute(16), copies, { ...copies, jobId: 'another' });
    expect(caseIn(twice)?.letter?.copies).toBe(2);
    const counters = signed.setup.counters.map(({ printerId: _, ...counter }) => counter);
    expect(refusalOf({ ...signed, setup: { ...signed.setup, counters } }, copies, minute(16))).toBe('unknown-printer');
  });

  it('[LE2] is cancelled with a reason by whoever may sign, and its number is not given again', () => {
    const cancels = (role: string, reason: string): HallCommand => ({
      type: 'cancel-letter',
      letterId: caseIn(signed)?.letter?.id ?? '',
      serviceId: 'surat',
      caseId,
      reason,
      by: { clerkId: role, roles: [role], administers: false },
    });
    expect(refusalOf(signed, cancels('kabid', 'salah orang'), minute(17))).toBe('not-your-step');
    expect(refusalOf(signed, cancels('kadis', ''), minute(17))).toBe('reason-wanted');
    const cancelled = continuing(signed, minute(17), cancels('kadis', 'salah orang'));
    expect(caseIn(cancelled)?.letter).toMatchObject({ state: 'cancelled', number: '400.9/0001/DINSOS/2026' });
    expect(cancelled.lastLetter).toEqual({ year: 2026, sequence: 1 });
    expect(refusalOf(cancelled, cancels('kadis', 'lagi'), minute(18))).toBe('letter-cancelled-already');
  });

  it('[CS6] [LE2] sends an open case back to its draft when it is cancelled', () => {
    const by = { clerkId: 'kadis', roles: ['kadis'], administers: false };
    const letterId = caseIn(signed)?.letter?.id ?? '';
    const cancels = { type: 'cancel-letter', letterId, serviceId: 'surat', caseId, reason: 'salah orang', by } as const;
    const cancelled = continuing(signed, minute(17), cancels);
    expect(caseIn(cancelled)?.open).toMatchObject([{ stepId: 'draft', note: 'salah orang', returned: true }]);
    const again = continuing(
      cancelled,
      minute(18),
      acts('back-office', 'draft', 'mended', { deed: { ...deedOf('second'), purpose: 'beasiswa' } }),
      acts('kabid', 'paraf', 'paraf'),
      acts('kadis', 'signature', 'sign'),
    );
    expect(caseIn(again)?.letter).toMatchObject({ state: 'signed', number: '400.9/0002/DINSOS/2026' });
  });
});

const undoes = (clerkId: string): HallCommand => ({
  type: 'undo-move',
  caseId,
  by: { clerkId, roles: ['kabid'], administers: false },
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
    expect(refusalOf(letterHall, ends, minute(9))).toBe('no-outage');
    const out = continuing(letterHall, minute(9), begins);
    expect(refusalOf(out, begins, minute(10))).toBe('outage-already');
    expect(continuing(out, minute(20), ends).outages).toEqual([
      { from: minute(9), to: minute(20), reason: 'server SIKS-NG' },
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
