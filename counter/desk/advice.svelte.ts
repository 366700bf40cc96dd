import type { RecipientGiven } from '../../contract/requests/case-requests.ts';
import type { VisitCard } from '../../contract/views/visit-card.ts';
import { purposeIn } from './purpose.ts';

/** What a clerk adds when finishing a stage: words for the visitor's slip, the letter's purpose, and who receives it. */
interface Advice {
  readonly visitId: string | null;
  readonly programmes: readonly string[];
  readonly owner: string;
  readonly note: string;
  readonly purpose: string;
  readonly recipient: RecipientGiven;
}

/** Kept while the visitor is here, in the panel and in the dialog of finishing alike. */
export class AdviceDraft {
  readonly #card: () => VisitCard | null;
  #advice = $state.raw<Advice | null>(null);
  #settled: Advice | null = null;

  constructor(card: () => VisitCard | null) {
    this.#card = card;
  }

  get now(): Advice {
    const card = this.#card();
    const visitId = card?.visitId ?? null;
    return this.#advice?.visitId === visitId
      ? this.#advice
      : { ...blank, visitId, purpose: card ? purposeIn(card) : '' };
  }

  /** Of him whom this screen has shown last. */
  noteOf(visitId: string): string {
    return this.#advice?.visitId === visitId ? this.#advice.note.trim() : '';
  }

  change(change: Partial<Omit<Advice, 'visitId'>>): void {
    this.#advice = { ...this.now, ...change };
  }

  /** It has gone with the end of his stage: when he is back, for the next one, nothing of it is said again. */
  settle(visitId: string | null): void {
    const isHis = this.#advice?.visitId === visitId;
    this.#settled = isHis ? this.#advice : null;
    if (isHis) this.#advice = null;
  }

  /** The end of the stage was undone. */
  takeBack(): void {
    this.#advice ??= this.#settled;
  }
}

const blank: Omit<Advice, 'visitId'> = {
  programmes: [],
  owner: '',
  note: '',
  purpose: '',
  recipient: { to: 'applicant', name: '' },
};
