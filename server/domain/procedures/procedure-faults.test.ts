import { describe, expect, it } from 'vitest';
import { faultsInProcedures } from './procedure-faults.ts';
import { forkedProcedure, hallOf, letterProcedure, outcome, step } from './procedure.fixture.ts';
import type { Procedure, StepSetup } from './procedure.ts';

const begin = { opens: ['paraf'], needs: ['papers-complete', 'listed'], does: ['draft-letter'] } as const;
const sentencesOf = (procedure: Procedure, opens: { opens: readonly string[] }) =>
  faultsInProcedures(hallOf(procedure, opens)).map(({ sentence }) => sentence);
const changed = (procedure: Procedure, id: string, change: Partial<StepSetup>): Procedure => ({
  steps: procedure.steps.map((each) => (each.id === id ? { ...each, ...change } : each)),
});

describe('a procedure that can get stuck is refused', () => {
  it('[CS9] finds nothing in those that cannot', () => {
    expect(sentencesOf(letterProcedure, begin)).toEqual([]);
    expect(sentencesOf(forkedProcedure, { opens: ['intake'] })).toEqual([]);
  });

  it('[CS9] when an outcome leads nowhere', () => {
    const broken = changed(forkedProcedure, 'intake', { outcomes: [outcome('on', [])] });
    expect(sentencesOf(broken, { opens: ['intake'] })).toEqual(['the outcome "on" of "intake" leads nowhere']);
  });

  it('[CS9] when a join waits for a branch that never comes to it', () => {
    const broken = changed(forkedProcedure, 'papers', { outcomes: [outcome('checked', [], { ends: 'done' })] });
    expect(sentencesOf(broken, { opens: ['intake'] })).toEqual([
      '"decision" waits for "papers", which never leads to it',
    ]);
  });

  it('[CS9] when only one of the branches of a join is ever begun', () => {
    const broken = changed(forkedProcedure, 'intake', { outcomes: [outcome('on', ['field'])] });
    expect(sentencesOf(broken, { opens: ['intake'] })).toContain('after "field" a join can wait for ever');
  });

  it('[CS9] when nothing ever leads to a step', () => {
    const lost = { steps: [...forkedProcedure.steps, step('lost', ['kabid'], [outcome('on', ['decision'])])] };
    expect(sentencesOf(lost, { opens: ['intake'] })).toEqual(['nothing ever leads to "lost"']);
  });

  it('[CS9] when somebody who is not listed cannot leave a step', () => {
    const mended = outcome('mended', ['paraf'], { needs: ['listed'], does: ['draft-letter'] });
    const broken = changed(letterProcedure, 'draft', { outcomes: [mended] });
    const opens = { opens: ['draft'], needs: ['papers-complete'] } as const;
    expect(sentencesOf(broken, opens)).toContain(
      'a case can get stuck at "draft" (the person is not listed, papers complete)',
    );
  });

  it('[CS9] when papers that cannot be had are waited for without end', () => {
    const waits = step('papers', ['back-office'], [outcome('complete', ['end'], { needs: ['papers-complete'] })], {
      work: ['check-papers'],
    });
    const end = step('end', ['kadis'], [outcome('done', [], { ends: 'done' })]);
    const [sentence] = sentencesOf({ steps: [waits, end] }, { opens: ['papers'] });
    expect(sentence).toMatch(/stuck at "papers" .*a paper is missing and cannot be had/);
  });

  it('[CS9] [HM4] when papers can only be asked for by message, and it was a visitor who came', () => {
    const asks = step('ask', ['back-office'], [outcome('asked', ['bring'], { does: ['ask-papers'] })]);
    const brings = step('bring', ['back-office'], [outcome('brought', ['read'])], { place: 'home' });
    const reads = step('read', ['back-office'], [outcome('read', [], { ends: 'done' })]);
    expect(sentencesOf({ steps: [asks, brings, reads] }, { opens: ['ask'] })).toEqual([
      'a case can get stuck at "ask" (the person is not listed, papers complete)',
      'nothing ever leads to "bring": "asked" of "ask" can never be chosen',
      'nothing ever leads to "read"',
    ]);
  });

  it('[CS9] [LE2] when the signature comes before the initials of the chain', () => {
    const straight = { opens: ['signature'], needs: ['papers-complete', 'listed'], does: ['draft-letter'] } as const;
    const broken = {
      steps: [
        step('signature', ['kadis'], [outcome('sign', ['hand-over'], { does: ['sign'] })]),
        step('hand-over', ['front-office'], [outcome('given', [], { does: ['hand-over'], ends: 'done' })]),
      ],
    };
    expect(sentencesOf(broken, straight)).toEqual([
      'a case can get stuck at "signature" (the person is listed, papers complete, the draft has 0 paraf)',
      'nothing ever leads to "hand-over": "sign" of "signature" can never be chosen, since the letter wants 1 paraf and has 0',
    ]);
  });

  it('[CS9] [LE2] when nobody at the step may give the initials that are due', () => {
    const broken = changed(letterProcedure, 'paraf', {
      roles: ['kadis'],
      outcomes: [outcome('paraf', ['signature'], { does: ['paraf'] })],
    });
    expect(sentencesOf(broken, begin)).toContain(
      'a case can get stuck at "paraf" (the person is listed, papers complete, the draft has 0 paraf)',
    );
  });

  it('[CS9] when an outcome asks who applies, and nobody can say so any more', () => {
    const asks = [outcome('on', [], { needs: ['applicant-known'], ends: 'done' })];
    const broken = { steps: [step('sent', ['kadis'], asks)] };
    expect(sentencesOf(broken, { opens: ['sent'] })).toContain(
      'a case can get stuck at "sent" (the person is not listed, papers complete, nobody has said who applies)',
    );
    const said = { opens: ['sent'], needs: ['papers-complete', 'applicant-known'] } as const;
    expect(sentencesOf(broken, said)).toEqual([]);
  });

  it('[CS9] [LE2] when the letter is cancelled and nobody can draft another', () => {
    const draft = step(
      'draft',
      ['back-office'],
      [outcome('mended', ['paraf'], { needs: ['handed-over'], does: ['draft-letter'] })],
    );
    const forward = letterProcedure.steps.map((each) => ({
      ...each,
      outcomes: each.outcomes.filter(({ returns }) => !returns),
    }));
    const broken = { steps: [...forward.filter(({ id }) => id !== 'draft'), draft] };
    expect(sentencesOf(broken, begin)).toEqual([
      'a case can get stuck at "draft" (the person is listed, papers complete)',
    ]);
  });

  it('[CS9] [LE1] when a counter would have to draft a letter about somebody who is not listed', () => {
    const broken = { opens: ['paraf'], needs: ['papers-complete', 'not-listed'], does: ['draft-letter'] } as const;
    expect(sentencesOf(letterProcedure, broken)).toContain('nothing ever leads to "paraf"');
  });

  it('[CS9] [LE5] but not the hand-over of aid, although the hall has a letter', () => {
    const aid = {
      steps: [step('give', ['front-office'], [outcome('given', [], { does: ['hand-over'], ends: 'done' })])],
    };
    expect(sentencesOf(aid, { opens: ['give'] })).toEqual([]);
  });

  it('[CS9] when a step can begin while it is under way', () => {
    const broken = changed(forkedProcedure, 'papers', { outcomes: [outcome('checked', ['field'])], joins: undefined });
    const unjoined = changed(broken, 'decision', { joins: undefined });
    expect(sentencesOf(unjoined, { opens: ['intake'] })).toContain('"field" can begin while it is still under way');
  });

  it('[CS9] names the place in the hall’s file', () => {
    const broken = changed(forkedProcedure, 'intake', { outcomes: [outcome('on', [])] });
    expect(faultsInProcedures(hallOf(broken, { opens: ['intake'] }))[0]?.path).toBe(
      'services[0].case.steps[0].outcomes[0]',
    );
  });
});
