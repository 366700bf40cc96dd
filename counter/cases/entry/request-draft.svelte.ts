import type { BroughtGiven } from '../../../contract/requests/case-requests.ts';
import type { RequestEntered, RequestNumber } from '../../../contract/requests/request-from-home.ts';
import { isSettled } from '../../../contract/reply.ts';
import type { RefusalCode, Reply } from '../../../contract/reply.ts';
import { commandId } from '../../../ui/command-id.ts';
import type { CounterHub } from '../../counter-hub.ts';
import { blankApplicant } from '../../parts/blank-applicant.ts';
import { todayIn } from '../../reports/report-period.ts';
import { bornInNik } from '../../parts/born-in-nik.ts';
import { digitsOf } from '../../parts/nik-field.ts';
import { Presses } from '../../presses.svelte.ts';
import type { SignedInView } from '../case-look.svelte.ts';
import { PhotoTray } from './photo-tray.svelte.ts';

export type EntryService = SignedInView['directory']['fromHome'][number];
type Medium = RequestEntered['medium'];
type Applicant = RequestEntered['applicant'];

/** What the browser does for it; a test hands in its own. */
export interface EntryHands {
  readonly send: (request: RequestEntered, photos: PhotoTray, session: string) => Promise<Reply<RequestNumber>>;
  readonly shrink: (picture: Blob) => Promise<Blob | null>;
}

const himself: BroughtGiven = { broughtAs: '', broughtBy: '' };

/** HM2: a request that somebody wrote to the office, on its way into the house. */
export class RequestDraft {
  medium = $state<Medium>('whatsapp');
  serviceId = $state('');
  applicant = $state<Applicant>({ ...blankApplicant });
  /** CS11: who asks for him; nothing in it: he himself. */
  bringer = $state<BroughtGiven>({ ...himself });
  purpose = $state('');
  need = $state('');
  /** Null: by itself where the hub sends by that medium. */
  chosenAnswer = $state<RequestEntered['answerBy'] | null>(null);
  /** What the register says about the NIK; null: not asked yet. */
  listed = $state<boolean | null>(null);
  warnings = $state.raw<readonly string[]>([]);
  isSending = $state(false);
  saved = $state.raw<RequestNumber | null>(null);
  photos: PhotoTray;
  readonly presses: Presses;
  readonly #hub: CounterHub;
  readonly #hands: EntryHands;
  /** What has been filled in for the NIK that is typed. */
  #filled: Partial<Applicant> = {};
  /** Pressed again after a lost answer, it is the same request (IS2); what was refused and mended is another. */
  #commandId = commandId();

  constructor(hub: CounterHub, services: readonly EntryService[], hands: EntryHands) {
    this.#hub = hub;
    this.#hands = hands;
    this.presses = new Presses(hub);
    this.serviceId = services[0]?.id ?? '';
    this.photos = $state.raw(new PhotoTray(hands.shrink));
  }

  /** It stays until it is sent or cleared: who asks next has nothing to do with it. */
  get isBegun(): boolean {
    const { applicant, bringer, purpose, need, photos, saved } = this;
    const typed = [...Object.values(applicant), ...Object.values(bringer), purpose, need].some((text) => text !== '');
    return saved === null && !this.isSending && (typed || photos.all.length > 0);
  }

  answerBy(sends: readonly Medium[]): RequestEntered['answerBy'] {
    return this.chosenAnswer ?? (sends.includes(this.medium) ? this.medium : 'by-hand');
  }

  /** The register is asked as soon as the number is whole. */
  async typeNik(text: string): Promise<void> {
    const nik = digitsOf(text);
    if (nik === this.applicant.nik) return;
    this.applicant.nik = nik;
    this.#clearFilled();
    this.listed = null;
    this.warnings = [];
    if (nik.length !== 16) return;
    this.#tellBirth(nik);
    await this.#lookUp(nik);
  }

  /** In the hall; empty: not known yet. Nobody is born later (CT6). */
  get today(): string {
    const { view } = this.#hub;
    return view === null ? '' : todayIn(view.now, view.hall.timeZone);
  }

  /** What still lacks before it can be sent, by the names of the fields. */
  lacking(
    service: EntryService,
  ): readonly ('nik' | 'name' | 'broughtBy' | 'phone' | 'email' | { readonly paper: string })[] {
    const { nik, name, phone, email } = this.applicant;
    const hasOther = ({ oneOf }: EntryService['papers'][number]) =>
      oneOf !== undefined && service.papers.some((other) => other.oneOf === oneOf && this.photos.has(other.id));
    const photos = service.papers.filter((paper) => paper.mandatory && !this.photos.has(paper.id) && !hasOther(paper));
    const answer = this.medium === 'email' ? email : phone;
    return [
      ...(nik.length === 16 ? [] : (['nik'] as const)),
      ...(name.trim().length >= 2 ? [] : (['name'] as const)),
      ...(this.bringer.broughtAs === '' || this.bringer.broughtBy.trim().length >= 2 ? [] : (['broughtBy'] as const)),
      ...(answer.trim() !== '' ? [] : [this.medium === 'email' ? ('email' as const) : ('phone' as const)]),
      ...photos.map(({ text }) => ({ paper: text })),
    ];
  }

  async save(service: EntryService, sends: readonly Medium[]): Promise<void> {
    const { session } = this.#hub;
    if (this.isSending || session === null || this.lacking(service).length > 0) return;
    this.isSending = true;
    this.presses.forget();
    const reply = await this.#hands.send(this.#request(service, sends), this.photos, session);
    this.isSending = false;
    if (!reply.ok) {
      if (isSettled(reply)) this.#commandId = commandId();
      this.#refuse(reply.refusal);
      return;
    }
    this.saved = reply.value;
  }

  /** The next one: by the same medium, for the same service, with nothing of the one before. */
  next(): void {
    this.photos.letGo();
    this.photos = new PhotoTray(this.#hands.shrink);
    this.applicant = { ...blankApplicant };
    this.bringer = { ...himself };
    this.#filled = {};
    [this.purpose, this.need, this.listed, this.warnings, this.saved] = ['', '', null, [], null];
    this.#commandId = commandId();
    this.presses.forget();
  }

  #request({ id: serviceId }: EntryService, sends: readonly Medium[]): RequestEntered {
    const { medium, purpose, need } = this;
    const applicant = $state.snapshot(this.applicant);
    const bringer = $state.snapshot(this.bringer);
    const answerBy = this.answerBy(sends);
    return {
      commandId: this.#commandId,
      serviceId,
      medium,
      answerBy,
      applicant,
      bringer,
      purpose,
      need,
      language: 'id',
    };
  }

  async #lookUp(nik: string): Promise<void> {
    const reply = await this.presses.ask('request:person', { nik }, 2);
    const typed = this.applicant.nik;
    // Another number was typed while this one was looked for, and could not be looked for then.
    if (reply && typed !== nik && typed.length === 16) return this.#lookUp(typed);
    if (!reply?.ok || typed !== nik) return;
    this.listed = reply.value.listed;
    this.warnings = reply.value.warnings;
    const { person } = reply.value;
    if (!person) return;
    this.#filled = { ...person, birthDate: person.birthDate || (this.#filled.birthDate ?? '') };
    this.applicant = { ...this.applicant, ...this.#filled };
  }

  /** CT6: asked once, also where no register knows him. */
  #tellBirth(nik: string): void {
    if (this.applicant.birthDate !== '') return;
    const birthDate = bornInNik(nik, this.#hub.view?.now ?? 0);
    this.applicant.birthDate = birthDate;
    this.#filled = { birthDate };
  }

  /** A mistyped number may be somebody else's: of him nothing stays but what the clerk has changed. */
  #clearFilled(): void {
    for (const field of Object.keys(blankApplicant) as (keyof Applicant)[])
      if (this.applicant[field] === this.#filled[field]) this.applicant[field] = '';
    this.#filled = {};
  }

  #refuse(code: RefusalCode): void {
    this.presses.refusal = { code, detail: null };
  }
}
