import type { ComplaintOutcome, ComplaintSetup, ComplaintStep } from './complaint-setup.ts';

const same = (word: string) => ({ id: word, en: word });

export const way = (id: string, more: Partial<ComplaintOutcome> = {}): ComplaintOutcome => ({
  id,
  name: same(id),
  opens: [],
  needs: [],
  ...more,
});

export const complaintStep = (
  id: string,
  roles: readonly string[],
  outcomes: readonly ComplaintOutcome[],
  more: Partial<ComplaintStep> = {},
): ComplaintStep => ({
  id,
  name: same(id),
  shownAs: same(`${id} shown`),
  roles,
  place: 'desk',
  outcomes,
  ...more,
});

/**
 * Complainants are met or connected, or else the complaint is written down, assigned, answered by the head of division or a team, endorsed,
 * delivered.
 */
export const complaintSetup: ComplaintSetup = {
  channels: [
    { kind: 'in-person', label: same('In person'), medium: 'in-person', opens: ['meet'], at: ['kiosk'] },
    { kind: 'phone', label: same('Telephone'), value: '(022) 000-0000', medium: 'phone', opens: ['connect'] },
    { kind: 'letter', label: same('Letter'), medium: 'letter', opens: ['agenda'] },
    { kind: 'box', label: same('Suggestion box'), medium: 'box', opens: ['agenda'], at: ['kiosk', 'online'] },
    { kind: 'website', label: same('Website'), medium: 'website', opens: ['agenda'], at: ['online'] },
  ],
  identityRequired: false,
  officer: { roleId: 'officer' },
  steps: [
    complaintStep(
      'meet',
      ['kadis', 'kabid', 'officer'],
      [
        way('answered', { roles: ['kadis', 'kabid'], ends: 'answered', does: ['write-answer', 'deliver'] }),
        way('absent', { opens: ['write-down'] }),
      ],
      { place: 'room' },
    ),
    complaintStep(
      'connect',
      ['kadis', 'kabid', 'officer'],
      [
        way('answered', { roles: ['kadis', 'kabid'], ends: 'answered', does: ['write-answer', 'deliver'] }),
        way('absent', { opens: ['write-down'] }),
      ],
      { place: 'phone' },
    ),
    complaintStep('write-down', ['officer'], [way('written', { opens: ['assign'] })]),
    complaintStep(
      'agenda',
      ['officer'],
      [way('verified', { opens: ['assign'] }), way('not-ours', { ends: 'closed', wantsNote: true })],
    ),
    complaintStep(
      'assign',
      ['kadis'],
      [way('to-kabid', { opens: ['explain'], wantsNote: true }), way('to-team', { opens: ['investigate'] })],
    ),
    complaintStep(
      'explain',
      ['kabid'],
      [
        way('explained', { opens: ['tell'], does: ['write-answer'] }),
        way('grave', { opens: ['investigate'], wantsNote: true }),
      ],
    ),
    complaintStep('investigate', ['team'], [way('found', { opens: ['endorse'], does: ['write-answer'] })], {
      place: 'field',
      records: [
        { id: 'met', name: same('Met on'), kind: 'day', required: true },
        { id: 'findings', name: same('Findings'), kind: 'text', required: true },
      ],
    }),
    complaintStep(
      'endorse',
      ['kadis'],
      [
        way('endorsed', { opens: ['tell'], needs: ['answer-written'], does: ['endorse'] }),
        way('sent-back', { opens: ['investigate'], returns: true }),
      ],
    ),
    complaintStep(
      'tell',
      ['officer'],
      [
        way('told', { ends: 'answered', needs: ['answer-written'], does: ['deliver'] }),
        way('not-reached', { ends: 'closed', wantsNote: true }),
      ],
    ),
  ],
};

/** The same with other outcomes at some of its steps. */
export const changedWays = (
  setup: ComplaintSetup,
  ways: Readonly<Record<string, readonly ComplaintOutcome[]>>,
): ComplaintSetup => ({
  ...setup,
  steps: setup.steps.map((step) => ({ ...step, outcomes: ways[step.id] ?? step.outcomes })),
});
