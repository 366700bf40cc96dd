import { describe, expect, it } from 'vitest';
import { doDeed } from './deeds.ts';
import type { Doer } from './deeds.ts';
import type { Case, CaseLetter } from '../cases/case.ts';
import { hallOf, letterProcedure } from '../procedures/procedure.fixture.ts';
import type { Deed } from '../procedures/work.ts';
import { newHall } from '../hall.ts';
import { comes, continuing, deedOf, minute, found } from '../hall.fixture.ts';

const draft: CaseLetter = {
  id: 'letter',
  state: 'draft',
  number: null,
  purpose: 'beasiswa',
  parafs: [],
  copies: 0,
  about: found,
};

/** A hall with one case in the state that the test needs. */
function hallWith(change: Partial<Case>, procedure = letterProcedure) {
  const hall = continuing(newHall(hallOf(procedure, { opens: ['paraf'] })), minute(0), comes('ana'));
  const behind: Case = {
    id: 'case',
    number: '2026-00001',
    serviceId: 'surat',
    visitId: 'ana',
    language: 'id',
    applicant: 'A••',
    openedAt: minute(0),
    need: '',
    papers: {},
    attachments: [],
    check: null,
    open: [],
    arrived: [],
    records: {},
    letter: null,
    handedOver: null,
    stage: { is: 'open' },
    movedWithStageAt: null,
    moves: 0,
    undo: null,
    ...change,
  };
  return { ...hall, cases: new Map([[behind.id, behind]]) };
}

function refusalOf(change: Partial<Case>, deed: Deed, roles: readonly string[] = ['kabid'], purpose = 'beasiswa') {
  const doer: Doer = { clerkId: 'c', roles, roleId: roles[0] ?? null, stepId: 'paraf' };
  const decision = doDeed(hallWith(change), 'case', { deed, doer, detail: { ...deedOf('d'), purpose } }, minute(5));
  return decision.ok ? null : decision.refusal;
}

const listed = { check: { by: 'station', found, at: minute(1) } } as const;
const paraf = { stepId: 'paraf', roleId: 'kabid', clerkId: 'c', at: minute(2) };

describe('what is done with a letter', () => {
  it('[LE1] drafts none for somebody who was not looked up, or is not listed', () => {
    expect(refusalOf({}, 'draft-letter')).toBe('not-listed');
    expect(refusalOf({ check: { by: 'station', found: null, at: minute(1) } }, 'draft-letter')).toBe('not-listed');
    expect(refusalOf(listed, 'draft-letter')).toBeNull();
  });

  it('[LE2] drafts no second one where one is signed', () => {
    const signed = { ...listed, letter: { ...draft, state: 'signed', number: '1' } } as const;
    expect(refusalOf(signed, 'draft-letter')).toBe('letter-issued-already');
  });

  it('drafts none without a purpose, and keeps the one it has', () => {
    expect(refusalOf(listed, 'draft-letter', ['kabid'], '')).toBe('purpose-wanted');
    expect(refusalOf({ ...listed, letter: draft }, 'draft-letter', ['kabid'], '')).toBeNull();
  });

  it('[LE2] is initialled by whom the chain names, and once', () => {
    expect(refusalOf({}, 'paraf')).toBe('no-draft');
    expect(refusalOf({ letter: draft }, 'paraf', ['kadis'])).toBe('paraf-not-due');
    expect(refusalOf({ letter: draft }, 'paraf', ['fungsional'])).toBeNull();
    expect(refusalOf({ letter: { ...draft, parafs: [paraf] } }, 'paraf')).toBe('paraf-not-due');
  });

  it('[LE2] is signed only when all initials are there', () => {
    expect(refusalOf({}, 'sign', ['kadis'])).toBe('no-draft');
    expect(refusalOf({ letter: draft }, 'sign', ['kadis'])).toBe('paraf-missing');
    expect(refusalOf({ letter: { ...draft, parafs: [paraf] } }, 'sign', ['kadis'])).toBeNull();
  });

  it('[LE1] [LE5] is handed over only when it is signed, and stands', () => {
    expect(refusalOf({ letter: draft }, 'hand-over')).toBe('letter-not-signed');
    expect(refusalOf({ letter: { ...draft, state: 'cancelled', number: '1' } }, 'hand-over')).toBe('letter-not-signed');
    expect(refusalOf({ letter: { ...draft, state: 'signed', number: '1' } }, 'hand-over')).toBeNull();
  });

  it('[LE5] is wanted only where the service gives one: aid is handed over without', () => {
    expect(refusalOf({}, 'hand-over')).toBe('letter-not-signed');
    const doer: Doer = { clerkId: 'c', roles: [], roleId: null, stepId: null };
    const aid = hallWith({}, { steps: [] });
    expect(doDeed(aid, 'case', { deed: 'hand-over', doer, detail: deedOf('aid') }, minute(5)).ok).toBe(true);
  });
});
