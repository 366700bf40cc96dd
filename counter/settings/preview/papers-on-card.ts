import type { HallService } from '../../../contract/hall-file.ts';
import type { CounterWords } from '../../words/screen-words.ts';

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
  const musts = requirements.filter(({ mandatory }) => mandatory);
  if (musts.length === 0) return { text: t.noPapers, whole: true };
  const names = musts.map((paper) => nameOf(paper, register, words));
  const text = t.bring(names, requirements.length - musts.length);
  const fits = text.length <= LETTERS_ON_A_CARD && names.every((name) => name !== '');
  return fits ? { text, whole: true } : { text: t.bringMany(musts.length), whole: false };
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
