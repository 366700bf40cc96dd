import type { BroughtGiven } from '../../contract/requests/case-requests.ts';
import type { VisitCard } from '../../contract/views/visit-card.ts';
import type { CounterHub } from '../counter-hub.ts';
import type { Refusal } from '../presses.svelte.ts';
import type { ApplicantForm } from './applicant-form.svelte.ts';
import { notKept, ofWhom } from './of-whom.ts';

/** What a clerk has typed about one visitor and not yet sent; it survives a locked screen (AC22). */
export class TypedWork {
  readonly visitId: string;
  readonly number: string;
  need = $state('');
  /** As the hub has it, or is asked to have it. */
  sentNeed: string;
  /** CS11: who brings it, on its way; null: nothing is typed. */
  bringer = $state<BroughtGiven | null>(null);
  /** Of the bringer the hub is asked now: its answer tells. */
  isSending = false;
  readonly #hub: CounterHub;
  readonly #tell: (refusal: Refusal | null) => void;
  #form: ApplicantForm | null = null;
  /** As the hub told him: gone with the page, like the applicant. */
  #toldBringer: BroughtGiven | null = null;

  constructor({ visitId, number, need }: VisitCard, hub: CounterHub, tell: (refusal: Refusal | null) => void) {
    this.visitId = visitId;
    this.number = number;
    this.#tell = tell;
    this.need = this.sentNeed = need;
    this.#hub = hub;
  }

  /** CA18: told beside whoever is here by now, since the fields have gone with him of whom it was. */
  refused(refusal: Refusal | null): void {
    const { view } = this.#hub;
    const here = view?.is === 'at-counter' ? view.visitor?.card.visitId : undefined;
    if (refusal && here !== this.visitId) this.#tell(ofWhom(refusal, this.number, { visitId: this.visitId }, true));
  }

  /** CA18: told once he was led away from another window, and its field with him; names stay untold. Null: all was sent. */
  unsent(note: string): Refusal | null {
    const need = this.need.trim();
    const words = [need === this.sentNeed ? '' : need, note].filter((text) => text !== '');
    return words.length > 0 || this.#isBringerBegun || this.#form?.isBegun ? notKept(this.number, words) : null;
  }

  get #isBringerBegun(): boolean {
    const [typed, told] = [this.bringer, this.#toldBringer];
    return (
      typed !== null && !this.isSending && (typed.broughtAs !== told?.broughtAs || typed.broughtBy !== told.broughtBy)
    );
  }

  /** CT6: a NIK that the register does not know; empty: it knew the one that was checked now. */
  takeNik(nik: string): void {
    this.#form?.takeNik(nik);
  }

  tellBringer(told: BroughtGiven): void {
    this.bringer = this.#toldBringer = told;
  }

  dropBringer(): void {
    this.bringer = this.#toldBringer = null;
  }

  dropTold(): void {
    if (this.#toldBringer) this.dropBringer();
  }

  /**
   * What the hub told stays on no screen that was locked meanwhile: each look is recorded (DU5). `make` comes with the code of
   * the form, which few counters load (LK4).
   */
  applicant(isKnown: boolean, make: (hub: CounterHub, about: TypedWork) => ApplicantForm): ApplicantForm {
    if (this.#form && !this.#form.isTold) return this.#form;
    this.#form = make(this.#hub, this);
    // Nobody is known yet: the fields stand ready, without a touch.
    if (!isKnown) this.#form.open();
    return this.#form;
  }
}
