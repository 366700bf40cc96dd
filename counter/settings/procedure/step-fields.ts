import type { HallFile, HallService } from '../../../contract/hall-file.ts';
import type { CounterWords } from '../../words/screen-words.ts';
import { choicesOf, namedChoices } from '../fields/choices.ts';
import type { Field } from '../fields/field.ts';
import { freeId } from '../hall/free-id.ts';

export type Step = NonNullable<HallService['case']>['steps'][number];
export type StepOutcome = Step['outcomes'][number];

/** A step of a case or of a complaint. */
export type NamedStep = Pick<Step, 'id' | 'name'>;
/** An outcome of either kind of step. */
export type AnyOutcome = Pick<StepOutcome, 'name' | 'opens'> & { ends?: string | undefined };

/** Who does a step, where, and what has to be done before it. */
export function stepFields(hall: HallFile, steps: readonly Step[], step: Step, words: CounterWords): Field<Step>[] {
  const t = words.t.choices;
  const others = steps.filter(({ id }) => id !== step.id);
  return [
    { is: 'both', key: 'name', label: words.t.settings.procedures.name },
    { is: 'ticks', key: 'roles', label: words.t.settings.procedures.roles, choices: namedChoices(hall.roles, words) },
    { is: 'choice', key: 'place', choices: choicesOf(t.places), width: 'half' },
    {
      is: 'choice',
      key: 'visitorAt',
      label: t.steps.visitorAt,
      choices: namedChoices(hall.stations, words),
      none: t.steps.noVisitor,
      optional: true,
      width: 'half',
    },
    { is: 'ticks', key: 'work', choices: choicesOf(t.work) },
    { is: 'ticks', key: 'joins', label: t.steps.joins, choices: namedChoices(others, words), optional: true },
    { is: 'sentence', key: 'printed', label: t.journey.printed, optional: true },
  ];
}

/** How a step can end, and which steps that opens. */
export function stepOutcomeFields(
  steps: readonly Step[],
  outcome: StepOutcome,
  words: CounterWords,
): Field<StepOutcome>[] {
  const t = words.t.choices;
  return [
    { is: 'both', key: 'name' },
    { is: 'ticks', key: 'opens', label: t.steps.opens, choices: namedChoices(steps, words) },
    ...(outcome.opens.length === 0 || outcome.ends !== undefined ? [endsField(words)] : []),
    { is: 'tick', key: 'returns', label: t.steps.returns, absent: true, width: 'half' },
    { is: 'ticks', key: 'needs', choices: choicesOf(t.needs) },
    { is: 'ticks', key: 'does', choices: choicesOf(t.does), optional: true },
  ];
}

function endsField({ t }: CounterWords): Field<StepOutcome> {
  const { ends, steps } = t.choices;
  return { is: 'choice', key: 'ends', label: steps.endsAs, choices: choicesOf(ends), optional: true, width: 'half' };
}

/** An outcome that opens nothing ends the case; otherwise the names of the steps it opens. */
export function outcomeMark({ opens, ends }: AnyOutcome, steps: readonly NamedStep[], words: CounterWords): string {
  const t = words.t.choices;
  const nameOf = (id: string) => {
    const step = steps.find((each) => each.id === id);
    return step ? words.of(step.name) : t.gone(id);
  };
  if (opens.length > 0) return `→ ${opens.map(nameOf).join(', ')}`;
  const said: Readonly<Record<string, string>> = { ...t.ends, ...t.complaintEnds };
  return `→ ${said[ends ?? ''] ?? t.steps.caseEnds}`;
}

export function newStep(hall: HallFile, steps: readonly Step[], words: CounterWords): Step {
  const t = words.t.choices.steps;
  const name = { id: words.t.choices.ends.done, en: 'Done' };
  const [role] = hall.roles;
  return {
    id: freeId(
      'langkah',
      steps.map(({ id }) => id),
    ),
    name: { ...t.newStep },
    roles: role ? [role.id] : [],
    place: 'desk',
    work: [],
    outcomes: [{ id: 'selesai', name, opens: [], ends: 'done', needs: [] }],
  };
}
