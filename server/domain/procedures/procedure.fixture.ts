import { setup } from '../hall-setup.fixture.ts';
import type { HallSetup, OutcomeSetup, ServiceSetup } from '../hall-setup.ts';
import type { LetterSetup } from '../letters/letter-setup.ts';
import type { Procedure, StepOutcome, StepSetup } from './procedure.ts';

const same = (word: string) => ({ id: word, en: word });

export const outcome = (id: string, opens: readonly string[], more: Partial<StepOutcome> = {}): StepOutcome => ({
  id,
  name: same(id),
  opens,
  needs: [],
  ...more,
});

export const step = (
  id: string,
  roles: readonly string[],
  outcomes: readonly StepOutcome[],
  more: Partial<StepSetup> = {},
): StepSetup => ({ id, name: same(id), roles, place: 'desk', work: [], outcomes, ...more });

export const letter: LetterSetup = {
  numberPattern: '{kode}/{urut:0000}/{unit}/{tahun}',
  code: '400.9',
  unit: 'DINSOS',
  paraf: [['kabid', 'fungsional']],
};

/** One paraf by either of two roles, the head's signature, returns to the draft, and the hand-over to a waiting visitor. */
export const letterProcedure: Procedure = {
  steps: [
    step(
      'paraf',
      ['kabid', 'fungsional'],
      [outcome('paraf', ['signature'], { does: ['paraf'] }), outcome('back', ['draft'], { returns: true })],
    ),
    step(
      'signature',
      ['kadis'],
      [outcome('sign', ['hand-over'], { does: ['sign'] }), outcome('back', ['draft'], { returns: true })],
    ),
    step(
      'draft',
      ['back-office'],
      [
        outcome('mended', ['paraf'], { needs: ['listed'], does: ['draft-letter'] }),
        outcome('not-listed', [], { needs: ['not-listed'], ends: 'refused' }),
      ],
      { work: ['check-register'] },
    ),
    step('hand-over', ['front-office'], [outcome('given', [], { does: ['hand-over'], ends: 'done' })], {
      visitorAt: 'front-office',
    }),
  ],
};

/** Two parallel branches, a join, and a record on the way. */
export const forkedProcedure: Procedure = {
  steps: [
    step('intake', ['front-office'], [outcome('on', ['field', 'papers'])]),
    step('field', ['fungsional'], [outcome('seen', ['decision']), outcome('not-there', [], { ends: 'refused' })], {
      place: 'field',
      records: [
        { id: 'finding', name: same('finding'), kind: 'text', required: true },
        { id: 'sum', name: same('sum'), kind: 'rupiah', required: false },
      ],
    }),
    step('papers', ['back-office'], [outcome('checked', ['decision'])], { work: ['check-papers'] }),
    step(
      'decision',
      ['kadis'],
      [
        outcome('granted', [], { ends: 'done' }),
        outcome('look-again', ['field'], { returns: true }),
        outcome('from-the-start', ['intake'], { returns: true }),
      ],
      { joins: ['field', 'papers'] },
    ),
  ],
};

const opensOutcome = (opens: readonly string[], more: Partial<OutcomeSetup>): OutcomeSetup => ({
  id: 'accepted',
  name: same('accepted'),
  route: [],
  needs: ['papers-complete'],
  opens,
  ...more,
});

/** The hall's letter service with this procedure, begun at the front office. */
export function hallOf(procedure: Procedure, begin: Partial<OutcomeSetup> & { opens: readonly string[] }): HallSetup {
  const [first, ...others] = setup.services;
  if (!first) throw new Error('The hall of the tests has no service.');
  const journey = [
    {
      stationId: 'front-office',
      work: ['check-papers', 'check-register'] as const,
      outcomes: [
        opensOutcome(begin.opens, begin),
        { id: 'given', name: same('given'), route: [], ends: true, needs: ['handed-over'] as const },
        { id: 'told', name: same('told'), route: [], ends: true, needs: [] },
      ],
    },
  ];
  const service: ServiceSetup = { ...first, journey, case: procedure, letter };
  return { ...setup, services: [service, ...others] };
}
