import type { ApplicantGiven } from '../../contract/requests/case-requests.ts';
import type { ApplicantData } from '../../contract/views/case-view.ts';
import type { CounterHub } from '../counter-hub.ts';
import { blankApplicant } from '../parts/blank-applicant.ts';
import { bornInNik } from '../parts/born-in-nik.ts';
import { digitsOf } from '../parts/nik-field.ts';
import { Presses } from '../presses.svelte.ts';
import type { Refusal } from '../presses.svelte.ts';

/** Of whom it is, and who is told of a refusal where the form has gone with him (CA18). */
interface About {
  readonly visitId: string;
  readonly refused: (refusal: Refusal | null) => void;
}

type ApplicantFault = 'name' | 'nik' | 'familyCard';

/** The form for an applicant who is not in the register. What was typed leaves the screen once the hub has it (SC6). */
export class ApplicantForm {
  fields = $state<ApplicantGiven | null>(null);
  /** Told only after a try: nobody is scolded while he types. */
  tried = $state(false);
  /** The hub has told what stands in it. */
  isTold = false;
  /** What stood in it when it was opened. */
  #was: ApplicantGiven = { ...blankApplicant };
  readonly presses: Presses;
  readonly #hub: Pick<CounterHub, 'ask' | 'view'>;
  readonly #about: About;
  /** The day of birth that came of the NIK; what somebody typed himself stays. */
  #told = '';
  /** The NIK that came of the check above; one that somebody typed here stays. */
  #taken = '';

  constructor(hub: Pick<CounterHub, 'ask' | 'view'>, about: About) {
    this.#hub = hub;
    this.#about = about;
    this.presses = new Presses(hub);
  }

  open(): void {
    this.fields = { ...blankApplicant };
    this.#was = { ...blankApplicant };
    this.#told = this.#taken = '';
    this.isTold = false;
    this.tried = false;
  }

  /** What is known already, on demand: each look is recorded (DU5). */
  async fetch(visitId: string): Promise<void> {
    const reply = await this.presses.ask('visit:applicant', { visitId });
    if (!reply?.ok) return;
    this.open();
    if (!reply.value) return;
    this.#was = given(reply.value);
    this.fields = { ...this.#was };
    this.isTold = true;
  }

  close(): void {
    this.fields = null;
    this.presses.forget();
  }

  /** Opened, and nothing typed yet. */
  get isBlank(): boolean {
    return this.fields !== null && Object.values(this.fields).every((text) => text === '');
  }

  /** Something else was typed in it than stood there when it was opened, and nobody has sent it. */
  get isBegun(): boolean {
    const typed = this.presses.busy === null ? given(this.fields ?? this.#was) : this.#was;
    const isTaken = this.#taken !== '' && typed.nik === this.#taken;
    const taken = isTaken ? { ...this.#was, nik: typed.nik, birthDate: this.#told } : this.#was;
    return [this.#was, taken].every((stood) => JSON.stringify(typed) !== JSON.stringify(given(stood)));
  }

  /** CT6: a NIK that the register does not know is typed once; after another check nothing of it stays. */
  takeNik(nik: string): void {
    if (this.fields === null || this.isTold || this.fields.nik !== this.#taken) return;
    this.#taken = nik;
    this.typeDigits('nik', nik);
  }

  typeDigits(field: 'nik' | 'familyCard', text: string): void {
    if (!this.fields) return;
    this.fields[field] = digitsOf(text);
    if (field === 'nik') this.#tellBirth(this.fields);
  }

  /** CT6: asked once. */
  #tellBirth(fields: ApplicantGiven): void {
    if (fields.birthDate !== this.#told) return;
    this.#told = fields.nik.length === 16 ? bornInNik(fields.nik, this.#hub.view?.now ?? 0) : '';
    fields.birthDate = this.#told;
  }

  /** RG6, as far as it can be told without the hub: it knows the calendar in a NIK. */
  get faults(): readonly ApplicantFault[] {
    if (this.fields === null) return [];
    const { name, nik, familyCard } = this.fields;
    return [
      ...(name.trim().length < 2 ? (['name'] as const) : []),
      ...(isCut(nik) ? (['nik'] as const) : []),
      ...(isCut(familyCard) ? (['familyCard'] as const) : []),
    ];
  }

  async save(): Promise<void> {
    this.tried = true;
    if (this.fields === null || this.faults.length > 0) return;
    const applicant = $state.snapshot(this.fields);
    const { visitId } = this.#about;
    const reply = await this.presses.send('visit:note-applicant', { visitId, applicant, was: this.#was });
    if (reply?.ok) this.close();
    else this.#about.refused(this.presses.refusal);
  }
}

const given = ({ name, nik, familyCard, birthDate, address, phone, email }: ApplicantData): ApplicantGiven => ({
  name,
  nik,
  familyCard,
  birthDate,
  address,
  phone,
  email,
});

const isCut = ({ length }: string): boolean => length !== 0 && length !== 16;
