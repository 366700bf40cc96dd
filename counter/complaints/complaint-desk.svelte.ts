import { SvelteMap } from 'svelte/reactivity';
import type { CommandName } from '../../contract/requests.ts';
import type {
  ComplaintDetail,
  ComplaintInbox,
  ComplaintOffer,
  ComplaintRow,
} from '../../contract/views/complaint-view.ts';
import type { HubClock } from '../../ui/hub-clock.svelte.ts';
import type { CounterHub } from '../counter-hub.ts';
import type { SignedInView } from '../look.svelte.ts';
import { Presses } from '../presses.svelte.ts';
import type { Body } from '../presses.svelte.ts';
import { ComplaintDraft } from './complaint-draft.svelte.ts';
import { ComplaintLook } from './complaint-look.svelte.ts';
import { complaintKey, isAsked, isPossible } from './complaint-rows.ts';
import { ComplaintSearch } from './complaint-search.svelte.ts';
import { LastStep } from './last-step.svelte.ts';
import { Rest } from '../rest.svelte.ts';
import { ReceiveForm } from './receive-form.svelte.ts';
import type { SendScans } from './scans.ts';
import { Told } from './told.svelte.ts';

type ComplaintDialog =
  | { readonly is: 'act'; readonly draft: ComplaintDraft }
  | { readonly is: 'note'; readonly of: Pick<ComplaintRow, 'complaintId' | 'number'>; readonly told: Told }
  | { readonly is: 'counters' };

const REST_MS = 600;
const nobody: Pick<ComplaintInbox, 'identityRequired'> = { identityRequired: false };

/** The complaint officer or an official: what waits, what is open, what is entered. */
export class ComplaintDesk {
  readonly hub: CounterHub;
  readonly presses: Presses;
  readonly look: ComplaintLook;
  readonly search: ComplaintSearch;
  readonly last: LastStep;
  form: ReceiveForm;
  page = $state<'inbox' | 'receive' | 'search'>('inbox');
  open = $state.raw<ComplaintDialog | null>(null);
  /** Rows move up when one is answered: a double press must not answer the next one as well. */
  readonly rest: Rest;
  /** CT5: typed and not done: its dialog was closed, or its press was refused because the complaint had changed. */
  #kept: { readonly draft: ComplaintDraft; readonly isLate: boolean } | null = null;
  readonly #unsent = new SvelteMap<string, number>();
  /** Whose desk it is: what one had open is not shown to the next. */
  readonly clerkId: string | null;

  constructor(hub: CounterHub, clock: Pick<HubClock, 'now'>, clerkId: string | null = null) {
    this.hub = hub;
    this.clerkId = clerkId;
    this.presses = new Presses(hub);
    this.rest = new Rest(hub, REST_MS);
    this.look = new ComplaintLook(hub);
    this.search = new ComplaintSearch(hub);
    this.last = new LastStep(clock);
    this.form = $state.raw(new ReceiveForm(this.inbox ?? nobody));
  }

  get inbox(): ComplaintInbox | null {
    const { view } = this.hub;
    return view === null || view.is === 'signed-out' ? null : view.complaints;
  }

  get rows(): readonly ComplaintRow[] {
    return this.inbox?.rows ?? [];
  }

  get isReady(): boolean {
    return this.hub.online && this.presses.busy === null && !this.rest.isOn;
  }

  openComplaint(complaintId: string): Promise<void> {
    this.presses.forget();
    if (this.page === 'receive') this.page = 'inbox';
    return this.look.open(complaintId);
  }

  /** CM23: one press where nothing has to be told, otherwise what has to be told is asked first. */
  async choose(row: ComplaintRow, offer: ComplaintOffer): Promise<void> {
    if (!this.isReady || !isPossible(offer)) return;
    const { detail } = this.look;
    const fields = detail?.mine.find((mine) => mine.row.stepId === row.stepId)?.records ?? [];
    const draft = new ComplaintDraft(row, offer, { fields, detail, rules: this.inbox ?? nobody });
    this.#takeUp(draft);
    this.presses.forget();
    if (!isAsked(offer)) return this.act(draft);
    this.#kept = { draft, isLate: false };
    this.open = { is: 'act', draft };
    return undefined;
  }

  /** Not over what somebody else has written since, unless he has been told so. */
  #takeUp(draft: ComplaintDraft): void {
    const { draft: kept, isLate = false } = this.#kept ?? {};
    const isSame = kept?.offer.id === draft.offer.id && complaintKey(kept.row) === complaintKey(draft.row);
    if (kept && isSame && (isLate || kept.row.edition === draft.row.edition)) draft.takeUp(kept);
  }

  /** What it is about goes ahead; then the outcome that needs it. */
  async act(draft: ComplaintDraft): Promise<void> {
    const { complaintId, number, moves } = draft.row;
    if (draft.told && !(await this.#send('complaint:note', { complaintId, ...draft.told.body, was: draft.told.was })))
      return;
    // Not the view of what it is about, which comes before.
    const pressedAt = this.hub.view?.revision;
    if (!(await this.#send('complaint:act', draft.body))) {
      if (this.presses.refusal?.code === 'changed-meanwhile') this.#showAnew(draft);
      return;
    }
    this.open = null;
    this.#kept = null;
    this.last.did({ name: draft.offer.name, complaintId, number, moves });
    this.rest.begin(pressedAt);
  }

  /** The page below says what it is about by now (CS12). */
  #showAnew(draft: ComplaintDraft): void {
    this.#kept = { draft, isLate: true };
    this.open = null;
  }

  /** Scans that did not get to the hub after their complaint did. */
  unsentOf(complaintId: string): number {
    return this.#unsent.get(complaintId) ?? 0;
  }

  /** They lie with it now. */
  scanned(complaintId: string): void {
    this.#unsent.delete(complaintId);
  }

  openNote(of: ComplaintDetail): void {
    this.presses.forget();
    this.open = { is: 'note', of, told: new Told(this.inbox ?? nobody, of) };
  }

  async note({ complaintId }: Pick<ComplaintRow, 'complaintId'>, told: Told): Promise<void> {
    if (await this.#send('complaint:note', { complaintId, ...told.body, was: told.was })) this.open = null;
  }

  async undo(of: Pick<ComplaintRow, 'complaintId' | 'number'>): Promise<void> {
    const pressedAt = this.hub.view?.revision;
    await this.last.undo(of, this.presses);
    this.look.seeSoon();
    // Else a double press would be refused as if somebody had gone on.
    if (this.last.undone !== '') this.rest.begin(pressedAt);
  }

  printReceipt(complaintId: string): Promise<boolean> {
    return this.#send('complaint:print-receipt', { complaintId });
  }

  /** Entered, and its scans sent after it; whoever waits in the room or at the telephone is opened at once. */
  async receive(view: SignedInView, language: 'id' | 'en', sendScans: SendScans): Promise<void> {
    const { form } = this;
    const body = form.isComplete && this.isReady ? form.bodyFor(view.hall.timeZone, language) : null;
    if (!body) return;
    const { files, channel } = form;
    const pressedAt = this.hub.view?.revision;
    const reply = await this.presses.send('complaint:receive', body);
    if (!reply?.ok) return;
    form.startAnew();
    form.received = reply.value;
    const { complaintId } = reply.value;
    const count = await sendScans(complaintId, files);
    if (count > 0) this.#unsent.set(complaintId, count);
    this.rest.begin(pressedAt);
    if (channel?.medium === 'phone' || channel?.medium === 'in-person') {
      await this.openComplaint(complaintId);
    }
  }

  async #send<Name extends CommandName>(name: Name, body: Body<Name>): Promise<boolean> {
    const reply = await this.presses.send(name, body);
    // Also after a refusal: somebody else may have done it in the meantime.
    this.look.seeSoon();
    return reply?.ok ?? false;
  }
}
