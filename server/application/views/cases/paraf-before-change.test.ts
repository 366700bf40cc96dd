import { expect, it } from 'vitest';
import type { CaseLetter } from '../../../domain/cases/case.ts';
import type { HallEvent } from '../../../domain/events.ts';
import { changedAfterParaf } from './paraf-before-change.ts';

const paraf = (stepId: string) => ({ stepId, roleId: stepId, clerkId: 'dewi', at: 1 });
const letter = { state: 'draft', parafs: [paraf('kasi'), paraf('kabid')] } as unknown as CaseLetter;
/** Only their kind and step are looked at. */
const event = (type: string, stepId?: string) => ({ type, at: 1, stepId }) as unknown as HallEvent;
const [first, second] = [event('paraf-given', 'kasi'), event('paraf-given', 'kabid')];
const older = (...events: HallEvent[]) => changedAfterParaf(letter, events);

it('[LE2] a paraf that was given before something was changed says so, and only that one', () => {
  const corrected = event('applicant-corrected');
  expect(older(corrected, first, second)).toEqual([false, false]);
  expect(older(first, corrected, second)).toEqual([true, false]);
  expect(older(first, second, event('paper-detached'))).toEqual([true, true]);
  // Returned, and initialled anew.
  expect(older(first, corrected, event('case-moved'), first, second)).toEqual([false, false]);
});

it('[LE2] [LE3] what is changed after the signature is no part of the letter', () => {
  const signed = { ...letter, state: 'signed' } as const;
  expect(changedAfterParaf(signed, [first, second, event('applicant-corrected')])).toEqual([false, false]);
});
