import * as fc from 'fast-check';
import { outcome, step } from './procedure.fixture.ts';
import type { Procedure, StepOutcome, StepSetup } from './procedure.ts';

const officials = ['back-office', 'kabid', 'fungsional', 'kadis'] as const;
const role = fc.constantFrom(...officials);

/** A part of a procedure, entered at `first` and left from `last`. */
type Part = (place: { readonly next: string | null; readonly back: string | null; readonly name: string }) => Piece;
interface Piece {
  readonly first: readonly string[];
  readonly steps: readonly StepSetup[];
}

const to = (id: string | undefined): string => id ?? '';
const forward = (next: string | null, more: Partial<StepOutcome> = {}): StepOutcome =>
  next === null ? outcome('on', [], { ends: 'done', ...more }) : outcome('on', [next], more);
const back = (to: string | null): StepOutcome[] => (to === null ? [] : [outcome('back', [to], { returns: true })]);

/** One step that leads on, perhaps back to the part's beginning, perhaps to a refusal. */
const single: fc.Arbitrary<Part> = fc
  .record({ by: role, mayReturn: fc.boolean(), mayRefuse: fc.boolean() })
  .map(({ by, mayReturn, mayRefuse }) => ({ next, back: to, name }) => {
    const refuses = mayRefuse ? [outcome('refuse', [], { ends: 'refused' as const })] : [];
    return { first: [name], steps: [step(name, [by], [forward(next), ...back(mayReturn ? to : null), ...refuses])] };
  });

/** Two branches of one step each, and the step that joins them. */
const fork: fc.Arbitrary<Part> = fc
  .record({ left: role, right: role, by: role, looksAgain: fc.boolean() })
  .map(({ left, right, by, looksAgain }) => ({ next, name }) => {
    const [a, b, join] = [`${name}-left`, `${name}-right`, `${name}-join`];
    const again = looksAgain ? [outcome('again', [a], { returns: true })] : [];
    return {
      first: [a, b],
      steps: [
        step(a, [left], [outcome('on', [join])]),
        step(b, [right], [outcome('on', [join])]),
        step(join, [by], [forward(next), ...again], { joins: [a, b] }),
      ],
    };
  });

/** Register, draft, the chain of initials, signature, hand-over; a way out for people who are not listed. */
const letterPart: fc.Arbitrary<Part> = fc.constant(({ next, name }) => {
  const [draft, paraf, sign, give] = ['draft', 'paraf', 'sign', 'give'].map((part) => `${name}-${part}`);
  return {
    first: [to(draft)],
    steps: [
      step(
        to(draft),
        ['back-office'],
        [
          outcome('on', [to(paraf)], { needs: ['listed'], does: ['draft-letter'] }),
          outcome('not-listed', [], { needs: ['not-listed'], ends: 'refused' }),
        ],
        { work: ['check-register'] },
      ),
      step(
        to(paraf),
        ['kabid', 'fungsional'],
        [outcome('on', [to(sign)], { does: ['paraf'] }), outcome('back', [to(draft)], { returns: true })],
      ),
      step(
        to(sign),
        ['kadis'],
        [outcome('on', [to(give)], { does: ['sign'] }), outcome('back', [to(draft)], { returns: true })],
      ),
      step(to(give), ['front-office', 'kadis'], [forward(next, { does: ['hand-over'] })]),
    ],
  };
});

/** A few parts in sequence, at most one of them a letter. */
export const randomProcedure: fc.Arbitrary<{ readonly procedure: Procedure; readonly opens: readonly string[] }> = fc
  .tuple(
    fc.array(fc.oneof(single, fork), { maxLength: 3 }),
    fc.option(letterPart),
    fc.array(fc.oneof(single, fork), { maxLength: 3 }),
  )
  .map(([before, letter, after]) => [...before, ...(letter ? [letter] : []), ...after])
  .filter((parts) => parts.length > 0)
  .map(joined);

function joined(parts: readonly Part[]): { procedure: Procedure; opens: readonly string[] } {
  const names = parts.map((_, i) => `part-${i}`);
  const pieces: Piece[] = [];
  // From last to first, since each part must know where it leads.
  for (let i = parts.length - 1; i >= 0; i--) {
    const entry = pieces[0]?.first ?? [];
    const [next = null] = entry;
    const piece = parts[i]?.({ next, back: names[0] === names[i] ? null : (names[0] ?? null), name: names[i] ?? '' });
    if (piece) pieces.unshift(entry.length > 1 ? forking(piece, entry) : piece);
  }
  const steps = pieces.flatMap((piece) => piece.steps);
  const known = new Set(steps.map(({ id }) => id));
  // A part that begins with a fork has no single step to return to.
  const reachable = steps.map((each) => ({
    ...each,
    outcomes: each.outcomes.filter(({ opens }) => opens.every((id) => known.has(id))),
  }));
  return { procedure: { steps: reachable }, opens: pieces[0]?.first ?? [] };
}

/** The part before a fork opens both branches. */
function forking({ first, steps }: Piece, entry: readonly string[]): Piece {
  const leads = ({ opens }: StepOutcome) => opens.length === 1 && opens[0] === entry[0];
  const open = (each: StepOutcome): StepOutcome => (leads(each) ? { ...each, opens: entry } : each);
  return { first, steps: steps.map((each) => ({ ...each, outcomes: each.outcomes.map(open) })) };
}
