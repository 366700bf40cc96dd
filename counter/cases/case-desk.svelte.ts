import type { CommandName } from '../../contract/requests.ts';
import type { CaseDetail, InboxRow, StepOffer } from '../../contract/views/case-view.ts';
import type { PaperState } from '../../contract/views/visit-card-parts.ts';
import { commandId } from '../../ui/command-id.ts';
import type { HubClock } from '../../ui/hub-clock.svelte.ts';
import type { CounterHub } from '../counter-hub.ts';
import { NikDraft } from '../parts/nik-draft.svelte.ts';
import { Presses } from '../presses.svelte.ts';
import type { Body } from '../presses.svelte.ts';
import { ActDraft } from './act-draft.svelte.ts';
import type { DraftParts } from './act-draft.svelte.ts';
import { CaseLook } from './case-look.svelte.ts';
import type { SignedInView } from './case-look.svelte.ts';
import { CaseSearch } from './case-search.svelte.ts';
import type { RequestDraft } from './entry/request-draft.svelte.ts';
import { isAsked, rowKey } from './inbox-rows.ts';
import { Rest } from '../rest.svelte.ts';
import { LastAct } from './last-act.svelte.ts';
import type { ActedOn } from './last-act.svelte.ts';
import { Batch, Selection } from './together.svelte.ts';

type CaseDialog =
  | { readonly is: 'act'; readonly draft: ActDraft }
  | { readonly is: 'together'; readonly batch: Batch }
  | { readonly is: 'cancel-letter' }
  | { readonly is: 'counters' };

export interface Checked {
  readonly caseId: string;
  readonly warnings: readonly string[];
}

const REST_MS = 600;

/** State of an official's page: the inbox, the open case, and the last act. */
export class CaseDesk {
  readonly hub: CounterHub;
  readonly presses: Presses;
  readonly look: CaseLook;
  readonly search: CaseSearch;
  readonly selection = new Selection();
  readonly nik = new NikDraft();
  page = $state<'inbox' | 'search' | 'entry'>('inbox');
  open = $state.raw<CaseDialog | null>(null);
  checked = $state.raw<Checked | null>(null);
  /** Rows move up when one is answered: a double click must not answer the next one, too. */
  readonly rest: Rest;
  /** The clerk this desk belongs to: another official does not see what he had open. */
  readonly clerkId: string | null;
  readonly last: LastAct;
  #entry: RequestDraft | null = null;
  /** The steps of the case whose letter was read last, as they were by then. */
  #read: ReadonlyMap<string, string> | null = null;
  /** CT5: typed and not done: its dialog was closed, or its press was refused because the case had changed. */
  #kept: { readonly draft: ActDraft; readonly isLate: boolean } | null = null;
  readonly #makeId: () => string;

  constructor(hub: CounterHub, clock: Pick<HubClock, 'now'>, clerkId: string | null = null, makeId = commandId) {
    this.clerkId = clerkId;
    this.hub = hub;
    this.last = new LastAct(clock);
    this.#makeId = makeId;
    this.presses = new Presses(hub, makeId);
    this.rest = new Rest(hub, REST_MS);
    this.look = new CaseLook(hub);
    this.search = new CaseSearch(hub);
  }

  get view(): SignedInView | null {
    const { view } = this.hub;
    return view === null || view.is === 'signed-out' ? null : view;
  }

  get rows(): readonly InboxRow[] {
    return this.view?.inbox?.rows ?? [];
  }

  get isReady(): boolean {
    return this.hub.online && this.presses.busy === null && !this.rest.isOn;
  }

  /** A half-entered request survives a visit to another page and a locked screen. */
  entryOr(begin: () => RequestDraft): RequestDraft {
    this.#entry ??= begin();
    return this.#entry;
  }

  /** The clerk has signed out. */
  leave(): void {
    this.#entry?.photos.letGo();
    this.#entry = null;
  }

  openCase(caseId: string): Promise<void> {
    this.presses.forget();
    this.nik.type('');
    return this.look.open(caseId);
  }

  /** One press if nothing has to be entered, otherwise a dialog asks first. */
  async choose(row: InboxRow, offer: StepOffer, parts?: DraftParts): Promise<void> {
    if (!this.isReady || offer.unmet.length > 0) return;
    const draft = new ActDraft(this.#asRead(row), offer, parts);
    this.#takeUp(draft);
    this.presses.forget();
    if (!isAsked(offer)) return this.act(draft);
    this.#kept = { draft, isLate: false };
    this.open = { is: 'act', draft };
    return undefined;
  }

  /** Not over what somebody else has written since, unless he has been told so. */
  #takeUp(draft: ActDraft): void {
    const { draft: kept, isLate = false } = this.#kept ?? {};
    const isSame = kept?.offer.id === draft.offer.id && rowKey(kept.row) === rowKey(draft.row);
    if (kept && isSame && (isLate || kept.row.edition === draft.row.edition)) draft.takeUp(kept);
  }

  async act(draft: ActDraft): Promise<void> {
    const isDone = await this.#send('case:act', draft.body);
    if (isDone) this.#did(draft.offer, [draft.row]);
    else if (this.presses.refusal?.code === 'changed-meanwhile') this.#showAnew(draft);
  }

  /** The page below says what it is about by now (CS12). */
  #showAnew(draft: ActDraft): void {
    this.#kept = { draft, isLate: true };
    this.#read = null;
    this.open = null;
  }

  /** He has the letter before him as it is now, and signs that one, whatever becomes of it while he reads (CS12). */
  hasRead({ mine }: Pick<CaseDetail, 'mine'>): void {
    this.#read = new Map(mine.map(({ row }) => [rowKey(row), row.edition]));
  }

  #asRead(row: InboxRow): InboxRow {
    const edition = this.#read?.get(rowKey(row)) ?? row.edition;
    return { ...row, edition };
  }

  openTogether(offer: StepOffer, rows: readonly InboxRow[]): void {
    this.presses.forget();
    this.open = {
      is: 'together',
      batch: new Batch(
        offer,
        rows.map((row) => this.#asRead(row)),
        this.#makeId,
      ),
    };
  }

  async actTogether(batch: Batch): Promise<void> {
    const pressedAt = this.view?.revision;
    const isAnswered = await batch.send(this.presses);
    this.look.seeSoon();
    if (!isAnswered) return;
    this.selection.clear();
    if (batch.recorded.length === 0) return;
    this.#did(batch.offer, batch.recorded);
    this.rest.begin(pressedAt);
  }

  async undo(cases: ActedOn): Promise<void> {
    const pressedAt = this.view?.revision;
    await this.last.undo(cases, this.presses);
    this.look.seeSoon();
    // Else a double press would be refused as if somebody had gone on.
    if (this.last.undone !== '') this.rest.begin(pressedAt);
  }

  /** Ticks do not wait for other presses: they come faster than the answers. */
  async tick(caseId: string, papers: Readonly<Record<string, PaperState>>): Promise<boolean> {
    const beside = new Presses(this.hub, this.#makeId);
    const reply = await beside.send('case:tick-papers', { caseId, papers: { ...papers } });
    this.presses.refusal = beside.refusal;
    this.papersChanged();
    return reply?.ok ?? false;
  }

  /** By himself: what he signs is the case with them (CS12). */
  papersChanged(): void {
    this.#read = null;
    this.look.seeSoon();
  }

  async check({ caseId }: Pick<CaseDetail, 'caseId'>): Promise<void> {
    if (!this.nik.isWhole || !this.isReady) return;
    const reply = await this.presses.send('case:check', { caseId, nik: this.nik.digits });
    if (!reply?.ok) return;
    this.#read = null;
    this.checked = { caseId, warnings: reply.value.warnings };
    this.nik.type('');
    this.look.seeSoon();
  }

  printCopy(caseId: string): Promise<boolean> {
    return this.#send('case:print-letter', { caseId });
  }

  cancelLetter(caseId: string, reason: string): Promise<boolean> {
    return this.#send('case:cancel-letter', { caseId, reason });
  }

  /** HM5: the clerk has sent it from his own telephone or mailbox. */
  messageSent(messageId: string): Promise<boolean> {
    return this.#send('message:decide', { messageId, answer: 'done' });
  }

  link(caseId: string, visitId: string): Promise<boolean> {
    return this.#send('case:link', { caseId, visitId });
  }

  async #send<Name extends CommandName>(name: Name, body: Body<Name>): Promise<boolean> {
    const pressedAt = this.view?.revision;
    const reply = await this.presses.send(name, body);
    // Even after a refusal: somebody else may have acted in the meantime.
    this.look.seeSoon();
    if (!reply?.ok) return false;
    this.open = null;
    this.rest.begin(pressedAt);
    return true;
  }

  #did(offer: StepOffer, cases: ActedOn): void {
    this.last.did({ offer, cases });
    this.#read = null;
    this.#kept = null;
  }
}
