import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { continuing, deedOf, eventOf, eventsOf, minute, refusalOf, found } from '../hall.fixture.ts';
import { accepted, acts, caseId, caseIn, later, letterHall } from './accepted-case.fixture.ts';
import { hallOf, outcome, step } from '../procedures/procedure.fixture.ts';
import type { Procedure } from '../procedures/procedure.ts';

const by = { clerkId: 'operator', roles: ['back-office'], administers: false };
const copies: HallCommand = { type: 'copy-case-letter', caseId, jobId: 'copy', printerId: null, by };

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

  it('[LE2] comes out where it is handed over, at a counter that has a printer', () => {
    const { counters } = parafed.setup;
    const [first] = counters;
    const elsewhere = { id: 'x', stationId: 'bansos', name: { id: 'x', en: 'x' }, printerId: 'printer-elsewhere' };
    const without = { id: 'y', stationId: 'front-office', name: { id: 'y', en: 'y' } };
    const hall = { ...parafed, setup: { ...parafed.setup, counters: [elsewhere, without, ...counters] } };
    const queued = eventOf('paper-queued', hall, acts('kadis', 'signature', 'sign'), minute(15));
    expect(queued.printerId).toBe(first?.printerId);
  });

  it('[LE7] goes to no roll where it is a letter on A4, nor does a copy', () => {
    const services = parafed.setup.services.map((each) =>
      each.letter ? { ...each, letter: { ...each.letter, paper: 'a4' as const } } : each,
    );
    const setup = { ...parafed.setup, services };
    const events = eventsOf({ ...parafed, setup }, acts('kadis', 'signature', 'sign'), minute(15));
    expect(events.map(({ type }) => type)).toEqual(['case-moved', 'letter-signed']);
    expect(refusalOf({ ...signed, setup }, copies, minute(16))).toBe('letter-on-a4');
  });

  it('[LE2] [CS6] wants its initials anew after it was sent back', () => {
    const reason = { note: 'tujuan kurang jelas' };
    const back = continuing(parafed, minute(15), acts('kadis', 'signature', 'back', reason));
    expect(caseIn(back)?.letter?.parafs).toEqual([]);
    const mended = continuing(back, minute(16), acts('back-office', 'draft', 'mended'));
    expect(refusalOf(mended, acts('kadis', 'signature', 'sign'), minute(17))).toBe('step-not-open');
    expect(caseIn(mended)?.letter).toMatchObject({ state: 'draft', purpose: 'beasiswa', parafs: [] });
  });

  it('[CS6] keeps the initials given before the step that it was sent back to', () => {
    const inOrder: Procedure = {
      steps: [
        step('first', ['kabid'], [outcome('on', ['second'], { does: ['paraf'] })]),
        step('second', ['fungsional'], [outcome('on', ['signature'], { does: ['paraf'] })]),
        step('signature', ['kadis'], [outcome('back', ['second'], { returns: true })]),
      ],
    };
    const { services, ...setup } = hallOf(inOrder, { opens: ['first'], needs: ['listed'], does: ['draft-letter'] });
    const twice = services.map((each) =>
      each.letter ? { ...each, letter: { ...each.letter, paraf: [['kabid'], ['fungsional']] } } : each,
    );
    const given = later(
      accepted({ ...setup, services: twice }),
      acts('kabid', 'first', 'on'),
      acts('fungsional', 'second', 'on'),
    );
    const back = continuing(given, minute(20), acts('kadis', 'signature', 'back', { note: 'paraf keliru' }));
    expect(caseIn(back)?.letter?.parafs.map(({ stepId }) => stepId)).toEqual(['first']);
  });

  it('[LE1] is withdrawn when the register says that it is somebody else', () => {
    const back = continuing(letterHall, minute(9), acts('kabid', 'paraf', 'back', { note: 'periksa NIK' }));
    const other: HallCommand = { type: 'check-case', caseId, found: null, applicant: '', by };
    const checked = continuing(back, minute(10), other);
    expect(caseIn(checked)?.letter).toBeNull();
    expect(refusalOf(checked, acts('back-office', 'draft', 'mended'), minute(11))).toBe('needs-unmet');
  });

  it('[LE1] stays as it is when the register says once more whom it is about', () => {
    const back = continuing(letterHall, minute(9), acts('kabid', 'paraf', 'back', { note: 'periksa NIK' }));
    const same: HallCommand = { type: 'check-case', caseId, found, applicant: 'A••', by };
    expect(caseIn(continuing(back, minute(10), same))?.letter).toEqual(caseIn(back)?.letter);
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
