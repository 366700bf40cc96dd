import type { CounterHub } from './counter-hub.ts';
import type { HubClock } from '../ui/hub-clock.svelte.ts';
import type { Language } from '../ui/words/language.svelte.ts';
import { CaseDesk } from './cases/case-desk.svelte.ts';
import { ComplaintDesk } from './complaints/complaint-desk.svelte.ts';
import { Desk } from './desk/desk.svelte.ts';
import type { CallParts } from './parts/call-parts.ts';
import type { HallBadge } from '../contract/view-parts.ts';
import { ReportDesk } from './reports/report-desk.svelte.ts';
import { isNoAnswer } from './presses.svelte.ts';
import { Settings } from './settings/settings.svelte.ts';
import { SignIn } from './sign-in/sign-in.svelte.ts';
import { counterWords } from './words/screen-words.ts';
import type { CounterWords } from './words/screen-words.ts';

interface ScreenParts {
  readonly hub: CounterHub;
  readonly clock: Pick<HubClock, 'now'>;
  /** Stores this computer's language and counter, and whether the screen is covered. */
  readonly memory: Pick<Storage, 'getItem' | 'setItem'>;
}

const languageKey = 'antrean.counter.language';
const coveredKey = 'antrean.counter.covered';

/** State of the whole counter screen: its connection, its words, and the open area. */
export class CounterScreen {
  readonly hub: CounterHub;
  readonly clock: Pick<HubClock, 'now'>;
  readonly words: CounterWords = counterWords();
  readonly desk: Desk;
  readonly signIn: SignIn;
  cases: CaseDesk;
  complaints: ComplaintDesk;
  settings: Settings;
  #reports: ReportDesk | null = null;
  area = $state<'work' | 'hall' | 'person' | 'cases' | 'complaints' | 'reports' | 'settings' | 'set-up' | 'account'>(
    'work',
  );
  /** Null: not loaded yet. */
  calls = $state.raw<CallParts | null>(null);
  #covered = $state(false);
  readonly #memory: ScreenParts['memory'];
  #seated: string | null = null;

  constructor({ hub, clock, memory }: ScreenParts) {
    this.hub = hub;
    this.clock = clock;
    this.#memory = memory;
    this.words.speak(memory.getItem(languageKey) === 'en' ? 'en' : 'id');
    this.#covered = memory.getItem(coveredKey) === 'yes';
    this.desk = new Desk(hub);
    this.desk.lockScreen = () => void this.lock();
    this.cases = $state.raw(new CaseDesk(hub, clock));
    this.complaints = $state.raw(new ComplaintDesk(hub, clock));
    this.settings = $state.raw(new Settings(hub));
    this.signIn = new SignIn(hub, memory);
  }

  /** SA6: loaded in advance, since it cannot be loaded while the hub is away. */
  async fetchCalls(): Promise<void> {
    const { callParts } = await import('./parts/call-parts.ts');
    this.calls ??= callParts(this);
  }

  speak(language: Language): void {
    this.words.speak(language);
    this.#memory.setItem(languageKey, language);
  }

  /**
   * Called with the clerk who is signed in. The previous one may have left without a press: his session was ended
   * elsewhere, or with the day.
   */
  seat(clerkId: string): void {
    const isAnother = this.#seated !== null && this.#seated !== clerkId;
    this.#seated = clerkId;
    // Right after the set-up it is the same person, under a new name.
    if (!isAnother || this.settings.isFirstTime) return;
    this.desk.forget();
    this.settings = new Settings(this.hub);
    this.area = 'work';
  }

  /** Right after the set-up: the settings of the office's own hall, and the next steps. */
  openForTheFirstTime(): void {
    this.settings = new Settings(this.hub);
    this.settings.isFirstTime = true;
    this.settings.area = 'office';
    this.area = 'settings';
  }

  /** What one official had open is not shown to the next at the same computer. */
  seatAtCases(clerkId: string): void {
    if (this.cases.clerkId === clerkId) return;
    this.cases.leave();
    this.cases = new CaseDesk(this.hub, this.clock, clerkId);
  }

  seatAtComplaints(clerkId: string): void {
    if (this.complaints.clerkId !== clerkId) this.complaints = new ComplaintDesk(this.hub, this.clock, clerkId);
  }

  /** What one official looked at is not shown to the next. */
  seatAtReports(clerkId: string, zone: HallBadge['timeZone']): ReportDesk {
    const known = this.#reports?.clerkId === clerkId ? this.#reports : null;
    this.#reports = known ?? new ReportDesk(this.hub, this.clock, zone, clerkId);
    return this.#reports;
  }

  /** From any page to the complaint whose complainant waits. */
  openComplaint(complaintId: string): void {
    const { view } = this.hub;
    if (view === null || view.is === 'signed-out') return;
    this.seatAtComplaints(view.clerk.id);
    this.area = 'complaints';
    this.complaints.page = 'inbox';
    void this.complaints.openComplaint(complaintId);
  }

  /** From the visitor at the counter to the page of his case. */
  openCase(caseId: string): void {
    const { view } = this.hub;
    if (view === null || view.is === 'signed-out') return;
    this.seatAtCases(view.clerk.id);
    this.area = 'cases';
    void this.cases.openCase(caseId);
  }

  /**
   * AC2: locked while the hub, which alone can unlock it, is away: nothing is shown until the hub knows, even after a
   * reload.
   */
  get covered(): boolean {
    return this.#covered;
  }

  set covered(covered: boolean) {
    this.#covered = covered;
    this.#memory.setItem(coveredKey, covered ? 'yes' : '');
  }

  /** AC2: a clerk who steps away leaves nothing legible. */
  async lock(): Promise<void> {
    this.covered ||= !this.hub.online;
    const reply = await this.signIn.presses.ask('clerk:lock', {});
    // The view of the locked screen may arrive before the answer: then there is nothing left to cover.
    if (reply && isNoAnswer(reply) && this.hub.view?.is !== 'signed-out') this.covered = true;
    this.signIn.presses.forget();
  }

  /**
   * Another clerk wants to work here. If a visitor is at the counter the session stays, and its clerk can continue
   * elsewhere.
   */
  async leaveLocked(): Promise<void> {
    await this.signIn.presses.ask('clerk:sign-out', {});
    this.#leave();
  }

  /** With a visitor at the counter nobody can leave it: the hub refuses, and the screen says so. */
  async signOut(): Promise<void> {
    const { presses } = this.hub.view?.is === 'at-counter' && this.area === 'work' ? this.desk : this.signIn;
    const reply = await presses.ask('clerk:sign-out', {});
    if (reply === null || (!reply.ok && reply.refusal !== 'not-signed-in')) return;
    presses.forget();
    this.#leave();
  }

  /** What one clerk had open is not shown to the next. */
  #leave(): void {
    this.signIn.presses.forget();
    this.desk.forget();
    this.cases.leave();
    this.cases = new CaseDesk(this.hub, this.clock);
    this.complaints = new ComplaintDesk(this.hub, this.clock);
    this.#reports = null;
    this.hub.forgetSession();
    this.area = 'work';
    this.hub.reconnect();
  }
}
