import { describe, expect, it } from 'vitest';
import { faultsInComplaints } from './complaint-faults.ts';
import { changedWays, complaintSetup, complaintStep, way } from './complaint-setup.fixture.ts';
import type { ComplaintOutcome, ComplaintSetup } from './complaint-setup.ts';

const sentences = (setup: ComplaintSetup) => faultsInComplaints(setup).map(({ sentence }) => sentence);
const changed = (ways: Readonly<Record<string, readonly ComplaintOutcome[]>>) =>
  sentences(changedWays(complaintSetup, ways));

const joined = (ways: readonly ComplaintOutcome[], joins: readonly string[]): ComplaintSetup => ({
  ...complaintSetup,
  channels: [{ kind: 'a', label: { id: 'a', en: 'a' }, medium: 'letter', opens: ['begin'] }],
  steps: [
    complaintStep('begin', ['officer'], ways),
    complaintStep('left', ['kabid'], [way('on', { opens: ['end'] })]),
    complaintStep('right', ['kadis'], [way('on', { opens: ['end'] })]),
    complaintStep('end', ['officer'], [way('closed', { ends: 'closed' })], { joins }),
  ],
});

describe('complaints that can get stuck are refused', () => {
  it('[CM11] finds nothing in those that cannot', () => {
    expect(faultsInComplaints(complaintSetup)).toEqual([]);
  });

  it('[CM11] when an outcome leads nowhere, or ends and leads on', () => {
    expect(changed({ agenda: [way('verified')] })).toEqual(['the outcome "verified" of "agenda" leads nowhere']);
    expect(changed({ agenda: [way('verified', { opens: ['assign'], ends: 'closed' })] })).toEqual([
      'the outcome "verified" of "agenda" ends the complaint and leads on',
    ]);
  });

  it('[CM11] [CM6] when it says answered, and no answer is delivered', () => {
    expect(changed({ tell: [way('told', { ends: 'answered' })] })).toEqual([
      'the outcome "told" of "tell" says answered, and no answer is delivered',
    ]);
  });

  it('[CM11] [CM6] but not when it says answered a step after the answer was delivered', () => {
    const told = way('told', { opens: ['put-away'], needs: ['answer-written'], does: ['deliver'] });
    const away = way('put-away', { ends: 'answered', needs: ['answer-delivered'] });
    const { steps, ...rest } = changedWays(complaintSetup, { tell: [told] });
    expect(sentences({ ...rest, steps: [...steps, complaintStep('put-away', ['officer'], [away])] })).toEqual([]);
  });

  it('[CM11] [CM6] when an answer is to be delivered that nobody can write', () => {
    const silent = {
      explain: [way('explained', { opens: ['tell'] }), way('grave', { opens: ['investigate'] })],
      tell: [way('told', { ends: 'answered', needs: ['answer-written'], does: ['deliver'] })],
    } as const;
    expect(changed(silent)).toEqual(['a complaint can get stuck at "tell" (no answer is written)']);
    const endorsed = way('told', { ends: 'answered', needs: ['answer-endorsed'], does: ['deliver'] });
    expect(changed({ tell: [endorsed] })).toEqual(['a complaint can get stuck at "tell" (the answer is written)']);
  });

  it('[CM11] [CM6] when a way out needs an answer that is never there, although there is another way', () => {
    const never = 'can never be chosen: the answer it needs is never written or endorsed before';
    const unread = {
      explain: [way('explained', { opens: ['tell'] })],
      assign: [way('to-kabid', { opens: ['explain'] })],
    };
    const without = {
      ...complaintSetup,
      steps: complaintSetup.steps.filter(({ id }) => id !== 'investigate' && id !== 'endorse'),
    };
    expect(sentences(changedWays(without, unread))).toEqual([`"told" of "tell" ${never}`]);
  });

  it('[CM11] when nothing ever leads to a step', () => {
    const lost = {
      ...complaintSetup,
      steps: [...complaintSetup.steps, complaintStep('lost', ['kadis'], [way('on', { opens: ['tell'] })])],
    };
    expect(faultsInComplaints(lost)).toEqual([
      { path: 'complaints.steps[9]', sentence: 'nothing ever leads to "lost"' },
    ]);
  });

  it('[CM11] when a join waits for ever, or for what never comes to it', () => {
    const both = [way('on', { opens: ['left', 'right'] })];
    expect(sentences(joined(both, ['left', 'right']))).toEqual([]);
    expect(sentences(joined([way('on', { opens: ['left'] }), ...both], ['left', 'right']))).toEqual([
      'after "left" a join can wait for ever',
    ]);
    expect(sentences(joined(both, ['left', 'begin']))).toEqual(['"end" waits for "begin", which never leads to it']);
    expect(sentences(joined([way('on', { opens: ['left', 'right'] })], []))).toContain(
      '"end" can begin while it is still under way',
    );
  });

  it('[CM11] when it goes round and round', () => {
    expect(changed({ tell: [way('again', { opens: ['assign'] })] })).toContain(
      'a complaint can get stuck at "assign" (no answer is written)',
    );
  });
});
