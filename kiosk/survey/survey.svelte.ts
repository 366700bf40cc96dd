import type { RefusalCode } from '../../contract/reply.ts';
import type { Payload, Value } from '../../contract/requests.ts';
import type { RespondentFacts, Score } from '../../contract/views/survey-view.ts';

export type SurveyBegun = Value<'survey:begin'>;

/** Three digits are enough until the thousandth visitor of a day. */
const MOST_DIGITS = 4;
export const FEWEST_DIGITS = 3;

/** The number on the slip, as typed: its letter and its digits. */
export class TypedNumber {
  series = $state<string | null>(null);
  digits = $state('');
  /** Why the number was not accepted. */
  refusal = $state<RefusalCode | null>(null);

  constructor(series: readonly string[]) {
    this.series = series.length === 1 ? (series[0] ?? null) : null;
  }

  get isWhole(): boolean {
    return this.series !== null && this.digits.length >= FEWEST_DIGITS;
  }

  get text(): string {
    return `${this.series ?? ''}${this.digits}`;
  }

  choose(series: string): void {
    this.series = series;
    this.refusal = null;
  }

  type(digit: string): void {
    if (this.digits.length < MOST_DIGITS) this.digits += digit;
    this.refusal = null;
  }

  erase(): void {
    this.digits = this.digits.slice(0, -1);
    this.refusal = null;
  }

  eraseAll(): void {
    this.digits = '';
    this.refusal = null;
  }
}

/** One visitor's answers to the nine elements, one after another. They exist only here until sent. */
export class Survey {
  /**
   * Index of the current question; after the last one comes the page about the respondent, where the hall asks that.
   */
  page = $state(0);
  scores = $state.raw<readonly (Score | null)[]>([]);
  facts = $state.raw<RespondentFacts>({});
  readonly begun: SurveyBegun;

  constructor(begun: SurveyBegun) {
    this.begun = begun;
    this.scores = begun.questions.map(() => null);
  }

  get question() {
    return this.begun.questions[this.page] ?? null;
  }

  get isEmpty(): boolean {
    return this.scores.every((score) => score === null);
  }

  get given(): Payload<'survey:answer'> {
    return { pass: this.begun.pass, scores: [...this.scores], facts: this.facts };
  }

  /** One touch answers and moves on. False: it was the last page. */
  answer(score: Score): boolean {
    this.scores = this.scores.map((each, i) => (i === this.page ? score : each));
    return this.#on();
  }

  skip(): boolean {
    this.scores = this.scores.map((each, i) => (i === this.page ? null : each));
    return this.#on();
  }

  /** False: there is no page before this one. */
  back(): boolean {
    if (this.page === 0) return false;
    this.page -= 1;
    return true;
  }

  /** A second touch clears it. */
  say<Fact extends keyof RespondentFacts>(fact: Fact, value: NonNullable<RespondentFacts[Fact]>): void {
    const { [fact]: said, ...others } = this.facts;
    this.facts = said === value ? others : { ...others, [fact]: value };
  }

  #on(): boolean {
    const last = this.begun.questions.length - (this.begun.asksFacts && !this.isEmpty ? 0 : 1);
    if (this.page >= last) return false;
    this.page += 1;
    return true;
  }
}
