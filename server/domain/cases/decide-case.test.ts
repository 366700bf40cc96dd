import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { newHall } from '../hall.ts';
import type { Hall } from '../hall.ts';
import { callsNext, comes, continuing, finishes, minute, opens, refusalOf, starts } from '../hall.fixture.ts';
import { loket1 } from '../hall-setup.fixture.ts';
import { editionOf } from './case.ts';
import type { CaseCommand } from './case-commands.ts';
import { hallOf, outcome, step } from '../procedures/procedure.fixture.ts';

const caseId = 'case of ana';
const attachment = { id: 'photo', requirementId: 'ktp', kind: 'image/jpeg', bytes: 9, at: minute(1) } as const;

/** One role checks papers and register, and another only decides, so that something is left to do. */
const setup = hallOf(
  {
    steps: [
      step('papers', ['back-office'], [outcome('on', ['end'])], { work: ['check-papers', 'check-register'] }),
      step('decision', ['kabid'], [outcome('refuse', [], { ends: 'refused' }), outcome('ask', ['end'])]),
      step('end', ['kadis'], [outcome('done', [], { ends: 'done' })]),
    ],
  },
  { opens: ['papers', 'decision'] },
);

const lies: Hall = continuing(
  newHall(setup),
  minute(0),
  opens(loket1),
  comes('ana'),
  callsNext(loket1),
  starts(loket1),
  { type: 'tick-papers', counterId: loket1, papers: { ktp: 'present', sktm: 'present' }, caseId },
  finishes(loket1, 'accepted'),
);

const by = (role: string) => ({ clerkId: role, roles: [role], administers: false });
type Looks = Extract<CaseCommand, { type: 'tick-case-papers' | 'check-case' | 'attach-paper' | 'detach-paper' }>;
const looks: readonly ((role: string) => Looks)[] = [
  (role) => ({ type: 'tick-case-papers', caseId, papers: { ktp: 'missing' }, by: by(role) }),
  (role) => ({ type: 'check-case', caseId, found: null, applicant: '', by: by(role) }),
  (role) => attaches(role),
];
const actsOn = (role: string, stepId: string, outcomeId: string) => ({
  type: 'act-on-step' as const,
  caseId,
  stepId,
  outcomeId,
  note: 'alasan',
  records: {},
  by: by(role),
  deed: { purpose: '', to: 'applicant', letterId: 'l', jobId: 'j', code: 'c' } as const,
});
const acts = (...asked: Parameters<typeof actsOn>): HallCommand => actsOn(...asked);
const attaches = (role: string): Looks => ({ type: 'attach-paper', caseId, attachment, by: by(role) });
const detaches = (role: string): HallCommand => ({ type: 'detach-paper', caseId, attachmentId: 'photo', by: by(role) });

const ticks = (papers: Record<string, 'present'>): HallCommand => ({
  type: 'tick-case-papers',
  caseId,
  papers,
  by: by('back-office'),
});

/** What a screen shows of the decision. */
const shown = (hall: Hall) => {
  const behind = hall.cases.get(caseId);
  const open = behind?.open.find(({ stepId }) => stepId === 'decision');
  return behind && open ? editionOf(hall.setup, behind, open) : '';
};
const decides = (edition: string): HallCommand => ({ ...actsOn('kabid', 'decision', 'ask'), edition });

describe('what is looked at on a desk', () => {
  it('[CS2] is for the step whose work it is, not for whoever else has the case', () => {
    expect(looks.map((look) => refusalOf(lies, look('back-office'), minute(10)))).toEqual([null, null, null]);
    expect(looks.map((look) => refusalOf(lies, look('kabid'), minute(10)))).toEqual([
      'not-your-step',
      'not-your-step',
      null,
    ]);
    expect(looks.map((look) => refusalOf(lies, look('kadis'), minute(10)))).toEqual(looks.map(() => 'not-your-step'));
  });

  it('[CS2] is looked at no more when the case is over', () => {
    const over = continuing(lies, minute(10), acts('kabid', 'decision', 'refuse'));
    expect(looks.map((look) => refusalOf(over, look('back-office'), minute(11)))).toEqual(
      looks.map(() => 'case-closed'),
    );
  });

  it('[CS4] is a paper that the service asks for', () => {
    expect(refusalOf(lies, ticks({ ktp: 'present' }), minute(10))).toBeNull();
    expect(refusalOf(lies, ticks({ passport: 'present' }), minute(10))).toBe('unknown-requirement');
  });

  it('[AT3] is taken away only if it is there', () => {
    expect(refusalOf(lies, detaches('kabid'), minute(10))).toBe('unknown-attachment');
    const attached = continuing(lies, minute(10), ...looks.slice(2).map((look) => look('kabid')));
    expect(refusalOf(attached, detaches('kadis'), minute(11))).toBe('not-your-step');
    const gone = continuing(attached, minute(11), detaches('kabid'));
    expect(gone.cases.get(caseId)?.attachments).toEqual([]);
  });

  it('[CS12] is shown to whoever else has the case before him, before he acts on it', () => {
    const attached = continuing(lies, minute(10), attaches('back-office'));
    const changes = [
      ...looks.map((look) => [lies, look('back-office')] as const),
      [attached, detaches('back-office')] as const,
    ];
    for (const [before, change] of changes) {
      const after = continuing(before, minute(11), change);
      expect(refusalOf(after, decides(shown(before)), minute(12))).toBe('changed-meanwhile');
      expect(refusalOf(after, decides(shown(after)), minute(12))).toBeNull();
    }
    const same = continuing(lies, minute(11), ticks({ ktp: 'present' }));
    expect(refusalOf(same, decides(shown(lies)), minute(12)), 'nothing is said otherwise').toBeNull();
  });

  it('[CA10] is not overlooked by who takes back a move: after it nothing is taken back', () => {
    const asked = continuing(lies, minute(10), acts('kabid', 'decision', 'ask'));
    const undoes: HallCommand = { type: 'undo-move', caseId, by: by('kabid') };
    expect(refusalOf(asked, undoes, minute(11))).toBeNull();
    for (const look of looks) {
      expect(refusalOf(continuing(asked, minute(10), look('back-office')), undoes, minute(11))).toBe('nothing-to-undo');
    }
  });
});
