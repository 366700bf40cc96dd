import type { BookId, BookPage, Period, Report } from '../../contract/views/report-view.ts';
import type { SurveyReport } from '../../contract/views/survey-view.ts';
import type { HallBadge } from '../../contract/view-parts.ts';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';
import { isPeriod, periodAround, periodBeside, todayIn } from './report-period.ts';
import type { PeriodKind } from './report-period.ts';

export type ReportPart = 'figures' | 'books' | 'survey';

/** The pages of a book loaded so far. */
type OpenedBook = Omit<BookPage, 'count'> & { readonly count: number };

/** A result with its query: no period shows figures counted for another. */
interface Counted<Value> {
  readonly asked: string;
  readonly value: Value;
}

/** State of the reports page: the period, the part, and the hub's results. */
export class ReportDesk {
  /** Whose it is: the next clerk at this computer starts anew. */
  readonly clerkId: string;
  part = $state<ReportPart>('figures');
  kind = $state<PeriodKind>('month');
  period = $state.raw<Period>({ from: '', to: '' });
  book = $state<BookId>('letters');
  serviceId = $state<string | null>(null);
  #report = $state.raw<Counted<Report> | null>(null);
  #opened = $state.raw<Counted<OpenedBook> | null>(null);
  #survey = $state.raw<Counted<SurveyReport> | null>(null);
  /** Services with answers in this period, as named in the report of all of them. */
  surveyed = $state.raw<SurveyReport['services']>([]);
  #surveyedIn: Period | null = null;
  readonly presses: Presses;
  readonly #today: () => string;

  constructor(
    hub: Pick<CounterHub, 'ask'>,
    clock: { readonly now: number },
    zone: HallBadge['timeZone'],
    clerkId = '',
  ) {
    this.presses = new Presses(hub);
    this.clerkId = clerkId;
    this.#today = () => todayIn(clock.now, zone);
    this.period = periodAround('month', this.#today());
  }

  get report(): Report | null {
    return this.#of(this.#report);
  }

  get opened(): OpenedBook | null {
    return this.#of(this.#opened);
  }

  get survey(): SurveyReport | null {
    return this.#of(this.#survey);
  }

  /** The result being shown; null: not loaded. */
  get value(): Report | OpenedBook | SurveyReport | null {
    return { figures: this.report, books: this.opened, survey: this.survey }[this.part];
  }

  load(): Promise<void> {
    return this.read();
  }

  get isWrong(): boolean {
    return !isPeriod(this.period);
  }

  /** Another length of period, around the end of the one shown; never beyond today. */
  choose(kind: PeriodKind): void {
    this.kind = kind;
    const today = this.#today();
    const around = this.period.to > today || this.isWrong ? today : this.period.to;
    if (kind !== 'free') this.period = periodAround(kind, around);
    void this.read();
  }

  move(by: 1 | -1): void {
    this.period = periodBeside(this.kind, this.period, by);
    void this.read();
  }

  goToNow(): void {
    if (this.kind === 'free') this.kind = 'month';
    this.period = periodAround(this.kind, this.#today());
    void this.read();
  }

  setDay(day: string): void {
    if (!isPeriod({ from: day, to: day })) return;
    if (this.kind !== 'free') this.period = periodAround(this.kind, day);
    void this.read();
  }

  setEnds(ends: Partial<Period>): void {
    this.period = { ...this.period, ...ends };
    if (!this.isWrong) void this.read();
  }

  show(part: ReportPart): void {
    this.part = part;
    void this.read();
  }

  openBook(book: BookId): void {
    this.book = book;
    void this.read();
  }

  askService(serviceId: string | null): void {
    this.serviceId = serviceId;
    void this.read();
  }

  /** Loads what is to be shown; an answer to an outdated query is dropped. */
  async read(): Promise<void> {
    if (this.isWrong) return;
    if (this.presses.busy !== null) {
      this.#again = true;
      return;
    }
    this.#again = false;
    const asked = this.#asked;
    if (this.part === 'figures') await this.#readFigures();
    else if (this.part === 'books') await this.#readBook();
    else await this.#readSurvey();
    if (this.#again || asked !== this.#asked) await this.read();
  }
  #again = false;

  get #asked(): string {
    return this.#askedOf(this.serviceId);
  }

  #askedOf(serviceId: string | null): string {
    return JSON.stringify([this.part, this.period, this.book, serviceId]);
  }

  async #readFigures(): Promise<void> {
    const { period } = this;
    const asked = this.#asked;
    const reply = await this.presses.ask('report:figures', { period }, 2);
    if (reply?.ok) this.#report = { asked, value: reply.value };
  }

  async #readBook(): Promise<void> {
    const { book, period } = this;
    const asked = this.#asked;
    const reply = await this.presses.ask('report:book', { book, period, from: null }, 2);
    if (reply?.ok) this.#opened = { asked, value: { ...reply.value, count: reply.value.count ?? 0 } };
  }

  async #readSurvey(): Promise<void> {
    const { period } = this;
    if (this.serviceId !== null && this.#surveyedIn !== period) {
      await this.#askSurvey(null);
      const isAmong = this.surveyed.some(({ id }) => id === this.serviceId);
      // That service has no answers in this period: show all services instead.
      if (this.#surveyedIn === period && !isAmong) this.serviceId = null;
    }
    await this.#askSurvey(this.serviceId);
  }

  async #askSurvey(serviceId: string | null): Promise<void> {
    const { period } = this;
    const asked = this.#askedOf(serviceId);
    const reply = await this.presses.ask('report:survey', { period, serviceId }, 2);
    if (!reply?.ok) return;
    this.#survey = { asked, value: reply.value };
    if (serviceId !== null) return;
    this.surveyed = reply.value.services;
    this.#surveyedIn = period;
  }

  /** Appends the next page of the book. */
  async turnPage(): Promise<void> {
    const { opened, period } = this;
    if (!opened?.next) return;
    const asked = this.#asked;
    const reply = await this.presses.ask('report:book', { book: opened.book, period, from: opened.next }, 2);
    if (reply?.ok && this.opened === opened) {
      const { rows, next } = reply.value;
      this.#opened = { asked, value: { ...opened, rows: [...opened.rows, ...rows], next } };
    }
    // The query has changed meanwhile.
    if (this.#again) await this.read();
  }

  #of<Value>(counted: Counted<Value> | null): Value | null {
    return counted?.asked === this.#asked ? counted.value : null;
  }
}
