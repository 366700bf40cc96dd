import type { CommandName, Payload } from '../../contract/requests.ts';
import type { AtCounterView } from '../../contract/views/counter-view.ts';
import type { PaperState } from '../../contract/views/visit-card-parts.ts';
import type { OutcomeOffer, VisitCard } from '../../contract/views/visit-card.ts';
import { commandId } from '../../ui/command-id.ts';
import type { ActDraft } from '../cases/act-draft.svelte.ts';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';
import type { Body } from '../presses.svelte.ts';
import { AdviceDraft } from './advice.svelte.ts';
import { mayAct, mayStep } from './desk-rights.ts';
import { actionOf } from './desk-keys.ts';
import type { DeskAction, KeyPress } from './desk-keys.ts';
import type { MainStep } from './desk-rights.ts';
import { ofWhom } from './of-whom.ts';
import type { OpenDialog } from './open-dialog.ts';
import { Rest } from '../rest.svelte.ts';
import { TypedWork } from './typed-work.svelte.ts';

/** The answer of the last register check here; the file itself has gone back to the counter that sent it. */
export interface Checked {
  readonly number: string;
  readonly listed: boolean;
  readonly warnings: readonly string[];
}

type FileRow = AtCounterView['files'][number];

const REST_MS = 500;

/** State of a clerk's desk at one counter: the next step, what may be pressed now, and which panels and dialogs are open. */
export class Desk {
  readonly hub: CounterHub;
  readonly presses: Presses;
  readonly advice = new AdviceDraft(() => this.view?.visitor?.card ?? null);
  open = $state.raw<OpenDialog | null>(null);
  readonly rest: Rest;
  checked = $state.raw<Checked | null>(null);

  /** Opens the small window, or closes it; whoever shows the desk knows how. */
  toggleWindow: () => void = () => {};
  lockScreen: () => void = () => {};
  /** CT3: moves the focus to what is to be done next. */
  goToWork: () => void = () => {};

  #typed: TypedWork | null = null;

  constructor(hub: CounterHub, makeId: () => string = commandId) {
    this.hub = hub;
    this.presses = new Presses(hub, makeId);
    this.rest = new Rest(hub, REST_MS);
  }

  get view(): AtCounterView | null {
    return this.hub.view?.is === 'at-counter' ? this.hub.view : null;
  }

  /** CA18: what is pressed is meant for whom this screen shows, in the stage that it shows. */
  get shown(): Pick<Payload<'counter:start'>, 'visitId' | 'edition'> {
    const visitor = this.view?.visitor;
    return { visitId: visitor?.card.visitId ?? 'nobody', edition: visitor?.edition ?? 0 };
  }

  /** Of whom this screen shows. */
  get number(): string {
    return this.view?.visitor?.card.number ?? '';
  }

  get step(): MainStep {
    const { view } = this;
    if (view?.visitor) return view.visitor.card.stage === 'serving' ? 'finish' : 'start';
    if (view?.paused) return 'reopen';
    const isFree = view?.next === null && view.desk.length === 0;
    return isFree && this.oldestFile !== null ? 'take-file' : 'call-next';
  }

  /** The file that has waited longest for somebody to take it. */
  get oldestFile(): FileRow | null {
    const free = this.view?.files.filter(({ takenBy }) => takenBy === null) ?? [];
    return free.toSorted((a, b) => a.sentAt - b.sentAt)[0] ?? null;
  }

  /** The hub is there and nothing is under way. */
  get isReady(): boolean {
    return this.hub.online && this.presses.busy === null && !this.rest.isOn;
  }

  /** What the hub's view allows, limited by the state of this screen. */
  may(action: DeskAction): boolean {
    if (action === 'keys' || action === 'window' || action === 'lock' || action === 'work') return true;
    if (!this.isReady || this.view === null) return false;
    return action === 'main' ? mayStep(this.view, this.step) : mayAct(this.view, action);
  }

  async press(action: DeskAction): Promise<void> {
    if (!this.may(action)) return;
    switch (action) {
      case 'main':
        return this.#pressMain();
      case 'recall':
        return this.#step('counter:recall', this.shown);
      case 'miss':
        return this.#step('counter:miss', this.shown);
      case 'undo':
        return this.#undo();
      case 'break':
        if (this.view?.paused) return this.#step('counter:reopen', {});
        this.open = { is: 'break' };
        return;
      case 'window':
        return this.toggleWindow();
      case 'lock':
        return this.lockScreen();
      case 'work':
        return this.goToWork();
      default:
        this.open = { is: action };
    }
  }

  /** Handles the desk's keys, except while a dialog is open. True: the key was handled. */
  pressKey(press: KeyPress): boolean {
    if (this.open !== null) return false;
    const action = actionOf(press);
    if (action === null) return false;
    void this.press(action);
    return true;
  }

  /** What is typed about the visitor who is here; about the next it begins anew. */
  typedAbout(card: VisitCard): TypedWork {
    if (this.#typed?.visitId === card.visitId) return this.#typed;
    this.#dropTyped();
    return (this.#typed = new TypedWork(card, this.hub, (refusal) => (this.presses.refusal = refusal)));
  }

  /** A visitor who returns from another station: what is known by then counts, not what was typed here before. */
  keepTyped(card: VisitCard | undefined): void {
    if (card) this.typedAbout(card);
    else this.#dropTyped();
  }

  /** CA18: he was led away in another window; of a press here the hub's answer tells. */
  #dropTyped(): void {
    const unsent = this.#typed?.unsent(this.advice.noteOf(this.#typed.visitId));
    this.#typed = null;
    if (unsent && this.presses.busy === null) this.presses.refusal = unsent;
  }

  /** What one had open, and was told, is not shown to the next. */
  forget(): void {
    this.open = null;
    this.checked = null;
    this.#typed = null;
    this.presses.forget();
  }

  /** What was asked about one visitor is not asked about the next, and keeps the keys from nobody. */
  leaveVisitor(): void {
    if (
      this.open?.is === 'finish' ||
      this.open?.is === 'hold' ||
      this.open?.is === 'transfer' ||
      this.open?.is === 'further'
    )
      this.open = null;
  }

  /** A step confirmed in a dialog or a panel; closes what was open when the hub has done it. */
  async do<Name extends CommandName>(name: Name, body: Body<Name>, number = this.number): Promise<boolean> {
    const pressedAt = this.view?.revision;
    const reply = await this.presses.send(name, body);
    if (reply) this.presses.refusal = ofWhom(this.presses.refusal, number, body);
    if (!reply?.ok) return false;
    this.open = null;
    this.checked = null;
    // This press has led him away: nothing is left behind unseen.
    if (/finish|hold|transfer|miss/.test(name)) this.#typed = null;
    this.rest.begin(pressedAt);
    return true;
  }

  async takeOldest(): Promise<void> {
    const file = this.oldestFile;
    if (file) await this.do('file:take', { visitId: file.visitId });
  }

  async finish({ id: outcomeId, does }: Pick<OutcomeOffer, 'id' | 'does'>, thenCall: boolean): Promise<boolean> {
    const { visitId, programmes, owner, note, ...told } = this.advice.now;
    const purpose = does.includes('draft-letter') ? told.purpose : '';
    const recipient = does.includes('hand-over') ? told.recipient : { to: 'applicant' as const, name: '' };
    const slip = { note, owner, programmes: [...programmes] };
    const isDone = await this.do('counter:finish', { ...this.shown, outcomeId, thenCall, ...slip, purpose, recipient });
    if (isDone) this.advice.settle(visitId);
    return isDone;
  }

  /** A step of the case that is done at this counter, such as handing the letter over (LE5). */
  async act({ body }: Pick<ActDraft, 'body'>): Promise<boolean> {
    const isDone = await this.do('case:act', body);
    // The card below says what it is about by now (CS12).
    if (this.presses.refusal?.code === 'changed-meanwhile') this.open = null;
    return isDone;
  }

  async decide(payload: Payload<'print:decide'>): Promise<void> {
    await this.presses.ask('print:decide', payload);
  }

  /** Ticks go beside the other presses: a clerk ticks four papers faster than four answers come. */
  tick(papers: Readonly<Record<string, PaperState>>): Promise<boolean> {
    return this.#beside('visit:tick-papers', { visitId: this.shown.visitId, papers: { ...papers } });
  }

  /** Of whom it was typed, who may have left by then. */
  async noteNeed(typed: TypedWork, need: string): Promise<void> {
    const { visitId, number } = typed;
    typed.sentNeed = need;
    if (!(await this.#beside('visit:note-need', { visitId, need }, number))) typed.sentNeed = '';
  }

  async #pressMain(): Promise<void> {
    if (this.step === 'finish') this.open = { is: 'finish' };
    else if (this.step === 'start') await this.#step('counter:start', this.shown);
    else if (this.step === 'reopen') await this.#step('counter:reopen', {});
    else if (this.step === 'take-file') await this.takeOldest();
    else await this.#step('counter:call-next', {});
  }

  async #undo(): Promise<void> {
    const { act, what, number } = this.view?.undo ?? { act: 0 };
    const isDone = await this.do('counter:undo', { act }, number);
    if (isDone && what === 'stage-finished') this.advice.takeBack();
  }

  async #step<Name extends CommandName>(name: Name, body: Body<Name>): Promise<void> {
    await this.do(name, body);
  }

  async #beside<Name extends CommandName>(name: Name, body: Body<Name>, number = this.number): Promise<boolean> {
    const beside = new Presses(this.hub);
    const reply = await beside.send(name, body);
    this.presses.refusal = ofWhom(beside.refusal, number, body);
    return reply?.ok ?? false;
  }
}
