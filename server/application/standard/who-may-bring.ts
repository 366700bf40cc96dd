import type { HallService } from '../../../contract/hall-file.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { shown } from './printed-words.ts';

/** SB4: who may bring a request for somebody else, in the standard's words; null: it names nobody. */
export function whoMayBring({ broughtBy = [] }: HallService): Bilingual | null {
  if (broughtBy.length === 0) return null;
  const called = broughtBy.map(({ name, printed }) => (printed ? shown(printed) : name));
  const inOneRow = (language: keyof Bilingual) => called.map((words) => words[language]).join(', ');
  return {
    id: `Boleh mengajukan untuk orang lain: ${inOneRow('id')}.`,
    en: `May apply for somebody else: ${inOneRow('en')}.`,
  };
}
