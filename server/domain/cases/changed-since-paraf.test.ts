import { describe, expect, it } from 'vitest';
import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Hall } from '../hall.ts';
import { continuing, found, minute } from '../hall.fixture.ts';
import { acts, caseId, caseIn, later, letterHall } from './accepted-case.fixture.ts';

const by = { at: minute(15), caseId, clerkId: 'dewi', roleId: 'kabid' };
const attachment = { id: 'photo', requirementId: 'ktp', kind: 'image/png', bytes: 3, at: minute(15) } as const;
const changes: readonly HallEvent[] = [
  { ...by, type: 'case-papers-ticked', papers: { ktp: 'missing' } },
  { ...by, type: 'case-checked', found, applicant: 'A••' },
  { ...by, type: 'paper-attached', attachment },
  { ...by, type: 'paper-detached', attachmentId: 'photo' },
  { ...by, type: 'papers-brought', attachments: [attachment] },
  { ...by, type: 'applicant-corrected', visitId: 'ana', applicant: 'A••', fields: [] },
  { at: by.at, type: 'applicant-noted', visitId: 'ana', counterId: 'loket-1', clerkId: 'dewi', applicant: 'A••' },
  {
    at: by.at,
    type: 'papers-ticked',
    visitId: 'ana',
    counterId: 'loket-1',
    clerkId: 'dewi',
    papers: { ktp: 'missing' },
  },
  {
    at: by.at,
    type: 'register-checked',
    visitId: 'ana',
    counterId: 'loket-1',
    clerkId: 'dewi',
    found,
    applicant: 'A••',
  },
];
const paraf = { ...by, type: 'paraf-given', letterId: 'draft', stepId: 'second' } as const;

const initialled = later(letterHall, acts('kabid', 'paraf', 'paraf'));
const after = (...events: HallEvent[]): Hall => events.reduce(evolve, initialled);
const older = (hall: Hall) => caseIn(hall)?.letter?.parafs.map(({ changedSince = false }) => changedSince);

describe('initials of a draft', () => {
  it.each(changes)('[LE2] know of a change after them: $type', (change) => {
    expect(older(after(change))).toEqual([true]);
    expect(older(after(paraf, change))).toEqual([true, true]);
    expect(older(after(change, paraf))).toEqual([true, false]);
  });

  it('[LE2] do not count what says the same as before', () => {
    expect(older(after({ ...by, type: 'case-papers-ticked', papers: { ktp: 'present' } }))).toEqual([false]);
  });

  it('[LE2] [CS6] are given anew after a return, and then know what was changed', () => {
    const changed = after({ ...by, type: 'paper-attached', attachment });
    const reason = { note: 'salah ketik' };
    const back = continuing(changed, minute(16), acts('kadis', 'signature', 'back', reason));
    const mended = continuing(back, minute(17), acts('back-office', 'draft', 'mended'));
    expect(older(continuing(mended, minute(18), acts('kabid', 'paraf', 'paraf')))).toEqual([false]);
  });

  it('[LE2] [LE3] know nothing of what was changed after the signature, which is no part of the letter', () => {
    const signed = continuing(initialled, minute(15), acts('kadis', 'signature', 'sign'));
    expect(older(evolve(signed, { ...by, type: 'paper-attached', attachment }))).toEqual([false]);
  });
});
