import { describe, expect, it } from 'vitest';
import { hallOf, outcome, step } from '../procedures/procedure.fixture.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { HallCommand } from '../commands.ts';
import type { OutcomeSetup } from '../hall-setup.ts';
import { loket1 } from '../hall-setup.fixture.ts';
import { newHall } from '../hall.ts';
import type { Hall } from '../hall.ts';
import {
  callsNext,
  comes,
  continuing,
  deedOf,
  eventsOf,
  finishes,
  minute,
  opens,
  refusalOf,
  starts,
  found,
} from '../hall.fixture.ts';

const caseId = 'case of ana';
const deed = (name: string) => ({ ...deedOf(name), purpose: 'beasiswa' });

/** A letter is drafted, initialled, signed and given while somebody visits the house; then the case is decided. */
const besideAVisit: Procedure = {
  steps: [
    step('draft', ['back-office'], [outcome('on', ['paraf'], { needs: ['listed'], does: ['draft-letter'] })]),
    step('paraf', ['kabid'], [outcome('on', ['sign'], { does: ['paraf'] })]),
    step('sign', ['kadis'], [outcome('on', ['give'], { does: ['sign'] })]),
    step('give', ['front-office'], [outcome('on', ['decision'], { does: ['hand-over'] })]),
    step('field', ['fungsional'], [outcome('seen', ['decision'])]),
    step('decision', ['kabid'], [outcome('granted', [], { ends: 'done' })], { joins: ['give', 'field'] }),
  ],
};

/** Drafted at the counter, and checked again after the signature; before that nobody calls the visitor. */
const draftedAtCounter: Procedure = {
  steps: [
    step('paraf', ['kabid'], [outcome('on', ['sign'], { does: ['paraf'] })]),
    step('sign', ['kadis'], [outcome('on', ['stamp'], { does: ['sign'] })]),
    step('stamp', ['back-office'], [outcome('on', [], { ends: 'done' })]),
  ],
};

function accepted(procedure: Procedure, begin: Partial<OutcomeSetup> & { opens: readonly string[] }): Hall {
  const needs = ['papers-complete', 'listed'] as const;
  return continuing(
    newHall(hallOf(procedure, { needs, ...begin })),
    minute(0),
    opens(loket1),
    comes('ana', { found }),
    callsNext(loket1),
    starts(loket1),
    { type: 'tick-papers', counterId: loket1, papers: { ktp: 'present' }, caseId },
    { ...finishes(loket1, 'accepted'), deed: deed('at the counter') } as HallCommand,
  );
}

const acts = (role: string, stepId: string, outcomeId = 'on'): HallCommand => ({
  type: 'act-on-step',
  caseId,
  stepId,
  outcomeId,
  note: '',
  records: {},
  deed: deed(`${role} ${stepId}`),
  by: { clerkId: role, roles: [role], administers: false },
});
const signs = [
  acts('back-office', 'draft'),
  acts('kabid', 'paraf'),
  acts('kadis', 'sign'),
  acts('front-office', 'give'),
];
/** The same acts again, for another letter. */
const again = signs.map((command, i) => ({ ...command, deed: deed(`again ${i}`) }) as HallCommand);
const caseIn = (hall: Hall) => hall.cases.get(caseId);
const openIn = (hall: Hall) => caseIn(hall)?.open.map(({ stepId }) => stepId);
const cancels = (hall: Hall): HallCommand => ({
  type: 'cancel-letter',
  letterId: caseIn(hall)?.letter?.id ?? '',
  serviceId: 'surat',
  caseId,
  reason: 'salah orang',
  by: { clerkId: 'kadis', roles: ['kadis'], administers: false },
});

describe('a cancelled letter', () => {
  const begun = accepted(besideAVisit, { opens: ['draft', 'field'] });
  const given = continuing(begun, minute(20), ...signs);

  it('[CS6] leaves a branch beside it under way', () => {
    const cancelled = continuing(given, minute(30), cancels(given));
    expect(openIn(cancelled)).toEqual(['field', 'draft']);
    const seen = continuing(cancelled, minute(31), acts('fungsional', 'field', 'seen'));
    expect(openIn(continuing(seen, minute(32), ...again))).toEqual(['decision']);
  });

  it('[CS3] [CS6] does not undo a branch that was done: the join waits for the letter only', () => {
    const joined = continuing(given, minute(30), acts('fungsional', 'field', 'seen'));
    expect(openIn(joined)).toEqual(['decision']);
    const cancelled = continuing(joined, minute(31), cancels(joined));
    expect(openIn(cancelled)).toEqual(['draft']);
    expect(openIn(continuing(cancelled, minute(32), ...again))).toEqual(['decision']);
  });

  it('[LE2] is the one that was meant: another that the case has by now stays', () => {
    const cancelled = continuing(given, minute(30), cancels(given));
    const anew = continuing(cancelled, minute(31), ...again);
    expect(refusalOf(anew, cancels(given), minute(40))).toBe('unknown-letter');
  });

  it('[LE2] may be of no case: then nothing else happens', () => {
    const cancel = { ...cancels(given), caseId: null } as HallCommand;
    expect(eventsOf(given, cancel, minute(30)).map(({ type }) => type)).toEqual(['letter-cancelled']);
  });

  it('[LE2] [CA10] is followed by a return that nobody takes back: no number is brought to life', () => {
    const cancelled = continuing(given, minute(30), cancels(given));
    const by = { clerkId: 'kadis', roles: ['kadis'], administers: false };
    expect(refusalOf(cancelled, { type: 'undo-move', caseId, by }, minute(30))).toBe('nothing-to-undo');
  });

  it('[LE5] is handed over no more: the next one has yet to be', () => {
    expect(caseIn(given)?.handedOver).not.toBeNull();
    const cancelled = continuing(given, minute(30), cancels(given));
    expect(caseIn(cancelled)?.handedOver).toBeNull();
  });

  it('[CS8] calls a visitor who waits for a case that ends with it', () => {
    const waits = { opens: ['paraf'], does: ['draft-letter'], waitsAt: 'front-office' } as const;
    const waiting = continuing(
      accepted(draftedAtCounter, waits),
      minute(20),
      acts('kabid', 'paraf'),
      acts('kadis', 'sign'),
    );
    expect(waiting.visits.get('ana')?.stage).toMatchObject({ is: 'held', forCase: caseId });
    const cancelled = continuing(waiting, minute(30), cancels(waiting));
    expect(caseIn(cancelled)?.stage).toMatchObject({ is: 'closed', as: 'refused' });
    expect(cancelled.visits.get('ana')?.stage).toMatchObject({ is: 'waiting', stationId: 'front-office' });
  });
});
