import type { HallService } from '../../../contract/hall-file.ts';
import type { CounterWords } from '../../words/screen-words.ts';
import { papersToBring } from './papers-to-bring.ts';

/** The kiosk's limit (kiosk/papers-in-short.ts); a test compares the two. */
const LETTERS_ON_A_CARD = 130;
const LETTERS_OF_A_PAPER = 30;

interface PapersOnCard {
  readonly text: string;
  /** All are named, so that the number can be taken from the card. */
  readonly whole: boolean;
}

export function papersOnCard({ requirements }: HallService, register: string, words: CounterWords): PapersOnCard {
  const t = words.t.changes.preview;
  const musts = papersToBring(requirements).filter((group) => group.some(({ mandatory }) => mandatory));
  if (musts.length === 0) return { text: t.noPapers, whole: true };
  const names = musts.map((group) => nameOfEach(group, register, words));
  const text = t.bring(names, requirements.length - musts.flat().length);
  const fits = text.length <= LETTERS_ON_A_CARD && names.every((name) => name !== '');
  return fits ? { text, whole: true } : { text: t.bringMany(musts.length), whole: false };
}

/** None where one of them has none. */
function nameOfEach(group: readonly Requirement[], register: string, words: CounterWords): string {
  const names = group.map((paper) => nameOf(paper, register, words));
  return names.includes('') ? '' : names.join(words.t.changes.preview.or);
}

type Requirement = HallService['requirements'][number];

function nameOf(paper: Requirement, register: string, words: CounterWords): string {
  const t = words.t.changes.preview;
  const { text, documents, form, unlessListed } = paper;
  const said = words.of({ id: text.text, en: text.en ?? text.text });
  if (said.length <= LETTERS_OF_A_PAPER) return said;
  const name = form === 'fotokopi' ? t.copyOf(documents) : documents.join(', ');
  return unlessListed === true ? t.unlessListed(name, register) : name;
}
