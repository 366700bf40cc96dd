import type { Bilingual } from '../../contract/hall-file/parts.ts';
import type { CounterWords } from '../words/screen-words.ts';

interface Step {
  readonly state: string;
  readonly name: Bilingual;
  readonly roles: readonly Bilingual[];
}

/** The open steps and whose they are, in a sentence; empty if there are none. */
export function standingAt(steps: readonly Step[], words: CounterWords, sentence: (at: string) => string): string {
  const open = steps
    .filter(({ state }) => state === 'open')
    .map(({ name, roles }) => `${words.of(name)} (${roles.map((role) => words.of(role)).join(', ')})`);
  return open.length === 0 ? '' : sentence(open.join('; '));
}
