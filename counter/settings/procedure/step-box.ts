import type { Bilingual } from '../../../contract/hall-file/parts.ts';
import type { CounterWords } from '../../words/screen-words.ts';
import type { FlowBox, FlowExit } from './flow.ts';

/** Common fields of steps of cases and complaints. */
interface AnyStep {
  readonly id: string;
  readonly name: Bilingual;
  readonly joins?: readonly string[] | undefined;
  readonly assumed?: true | undefined;
  readonly outcomes: readonly AnyOutcome[];
}

interface AnyOutcome {
  readonly name: Bilingual;
  readonly opens: readonly string[];
  readonly ends?: string | undefined;
  readonly returns?: boolean | undefined;
}

interface Around {
  readonly who: string;
  readonly limit: string | null;
  readonly words: CounterWords;
}

export function stepBox({ id, name, joins, assumed, outcomes }: AnyStep, { who, limit, words }: Around): FlowBox {
  const t = words.t.settings.procedures;
  return {
    key: `step:${id}`,
    kind: 'step',
    title: words.of(name),
    who,
    notes: [...(limit === null ? [] : [limit]), ...(joins ? [t.joins(joins.length)] : [])],
    isAssumed: assumed === true,
    exits: outcomes.map((outcome) => exitOf(outcome, words)),
  };
}

/** An outcome that opens nothing is an end. A complaint closed without an answer looks like a refused case. */
function exitOf({ name, opens, ends, returns }: AnyOutcome, words: CounterWords): FlowExit {
  const isRefused = ends === 'refused' || ends === 'closed';
  return {
    name: words.of(name),
    way: returns ? 'back' : 'on',
    to: opens.map((id) => `step:${id}`),
    end: opens.length > 0 ? null : isRefused ? 'refused' : 'done',
  };
}
