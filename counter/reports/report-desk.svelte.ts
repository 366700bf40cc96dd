import type { BookId, BookPage, Period, Report } from '../../contract/views/report-view.ts';
import type { SurveyReport } from '../../contract/views/survey-view.ts';
import type { HallBadge } from '../../contract/view-parts.ts';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';
import { isPeriod, periodAround, periodBeside, todayIn } from './report-period.ts';
import type { PeriodKind } from './report-period.ts';

export type ReportPart = 'figures' | 'books' | 'survey';

/** A book as far as it has been turned. */
type OpenedBook = Omit<BookPage, 'count'> & { readonly count: number };

/** With what was asked: nothing stands under a period that it was not counted for. */
interface Counted<Value> {
  readonly asked: string;
  readonly value: Value;
}

/** The reports before one pair of eyes: which period, which part, and what the hub has counted. */
export class ReportDesk {
  /** Whose they are: the next one at this computer begins anew. */
  readonly clerkId: string;
  part = $state<ReportPart>('figures');
  kind = $state<PeriodKind>('month');
  period = $state.raw<Period>({ from: '', to: '' });
  book = $state<BookId>('letters');
  serviceId = $state<string | null>(null);
  #report = $state.raw<Counted<Report> | null>(null);
  #opened = $state.raw<Counted<OpenedBook> | null>(null);
  #survey = $state.raw<Counted<SurveyReport> | null>(null);
  /** The services that were asked about in this period, as the report of all of them names them. */
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

  /** What is before the eyes; null: the hub has not told it. */
  get value(): Report | OpenedBook | SurveyReport | null {
    return { figures: this.report, books: this.opened, survey: this.survey }[this.part];
  }

  load(): Promise<void> {
    return this.read();
  }

  get isWrong(): boolean {
    return !isPeriod(this.period);
  }

  /** Another length, around the end of what is shown; never beyond today. */
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

  /** What is before the eyes now; an answer to what is not asked any more is not shown. */
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
      // Nothing of it can be shown for this period: what there is of all is.
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

  /** The next page of the book, under the rows that are there. */
  async turnPage(): Promise<void> {
    const { opened, period } = this;
    if (!opened?.next) return;
    const asked = this.#asked;
    const reply = await this.presses.ask('report:book', { book: opened.book, period, from: opened.next }, 2);
    if (reply?.ok && this.opened === opened) {
      const { rows, next } = reply.value;
      this.#opened = { asked, value: { ...opened, rows: [...opened.rows, ...rows], next } };
    }
    // Something else was asked for meanwhile.
    if (this.#again) await this.read();
  }

  #of<Value>(counted: Counted<Value> | null): Value | null {
    return counted?.asked === this.#asked ? counted.value : null;
  }
}
