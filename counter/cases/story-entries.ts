import type { StoryLine } from '../../contract/views/procedure-view.ts';
import type { CounterWords } from '../words/screen-words.ts';

type Told = Pick<StoryLine, 'at' | 'by' | 'role' | 'step' | 'outcome'>;

/** One act of a person, with all that followed from it at the same moment. */
interface StoryEntry<Line extends Told = StoryLine> {
  readonly head: Line;
  readonly also: readonly Line[];
  readonly role: StoryLine['role'];
}

/** A signature is three events in the ledger; in the story it is one entry. Newest first. */
export function storyEntries<Line extends Told>(story: readonly Line[]): StoryEntry<Line>[] {
  const groups: Line[][] = [];
  for (const line of story) {
    const group = groups.at(-1);
    if (group && belongs(line, group)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => entryOf(group)).toReversed();
}

/** Same moment and same person, and not the outcome of another step. */
function belongs(line: Told, group: readonly Told[]): boolean {
  const [first] = group;
  if (first?.at !== line.at || first.by !== line.by) return false;
  const decided = group.find(({ outcome }) => outcome !== null);
  return decided === undefined || line.outcome === null || isSame(decided, line);
}

const isSame = (a: Told, b: Told): boolean => a.step?.id === b.step?.id && a.outcome?.id === b.outcome?.id;

function entryOf<Line extends Told>(group: readonly Line[]): StoryEntry<Line> {
  const head = group.find(({ outcome }) => outcome !== null) ?? (group[0] as Line);
  const also = group.filter((line) => line !== head && (line.outcome === null || !isSame(line, head)));
  return { head, also, role: head.role ?? group.find(({ role }) => role !== null)?.role ?? null };
}

export const eventText = (what: string, words: CounterWords): string =>
  words.t.cases.story.events[what] ?? words.t.cases.story.other;
