import type { Hall } from '../../domain/hall.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { nextDay } from '../../domain/hall-time/zone.ts';
import type { Day } from '../../domain/hall-time/zone.ts';
import { Adding } from '../../domain/reports/add-up.ts';
import { emptySummary } from '../../domain/reports/day-summary.ts';
import type { DaySummary } from '../../domain/reports/day-summary.ts';
import { monthsAndDays } from '../../domain/reports/period.ts';
import type { Period } from '../../domain/reports/period.ts';
import { SUMMARY_VERSION } from '../../domain/reports/summary-of.ts';
import type { KeptSummary, Month, ReportArchive } from '../../ports/report-archive.ts';
import type { Clock } from '../../ports/world.ts';
import { breath } from './breath.ts';
import { countDay } from './count-day.ts';

/** Added up in a few milliseconds. */
const SUMMARIES_AT_ONCE = 4;
/** Today's figures are cached this long, and longer while nothing happens. */
const TODAY_HOLDS_MS = 5_000;
const QUIET_DAY_HOLDS_MS = 60_000;

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;

interface SummariesParts {
  readonly archive: ReportArchive;
  readonly live: { readonly hall: Hall; readonly position: number };
  readonly clock: Clock;
  /** Version of the counting; another one in tests only. */
  readonly version?: number;
}

interface Today extends KeptSummary {
  readonly at: Instant;
  readonly position: number;
}

/** Summaries of days: counted once when a day is over, and stored (RP3); today's as it stands. */
export class DaySummaries {
  readonly #parts: SummariesParts;
  readonly #version: number;
  readonly #counting = new Map<Day, Promise<void>>();
  #today: Today | null = null;
  #isClosed = false;
  #months: Promise<void> = Promise.resolve();

  constructor(parts: SummariesParts) {
    this.#parts = parts;
    this.#version = parts.version ?? SUMMARY_VERSION;
  }

  /** Counts every finished day that is not counted yet, oldest first. */
  async makeUp({ from, to }: Period = { from: '', to: '9999-12-31' }): Promise<void> {
    const lacking = await this.#parts.archive.uncounted(this.#version);
    for (const day of lacking) if (day >= from && day <= to && !this.#isClosed) await this.#count(day);
  }

  /** Sums of months for long reports; months that exist are left alone. */
  makeUpMonths(): Promise<void> {
    this.#months = this.#months.catch(() => {}).then(() => this.#addUpMonths());
    return this.#months;
  }

  async #addUpMonths(): Promise<void> {
    await this.makeUp();
    const recorded = await this.#parts.archive.days('', '9999-12-31');
    const [first, last] = [recorded[0], recorded.at(-1)];
    if (!first || !last) return;
    for (const { month, from, to } of monthsAndDays(
      { from: firstOfMonth(first.day), to: last.day },
      this.#parts.live.hall.day.slice(0, 7),
    )) {
      if (this.#isClosed) return;
      if (month === null || (await this.#parts.archive.month(month, this.#version))) continue;
      await this.#addUpMonth(month, { from, to });
    }
  }

  /** Lets counting under way finish while the archive is still open. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled([...this.#counting.values(), this.#months]);
  }

  /** The summaries of a period's days, in order; today last, if it is one of them. */
  async *of(period: Period): AsyncGenerator<KeptSummary> {
    const today = this.#parts.live.hall.day;
    await this.makeUp(period);
    yield* this.#kept(period, today);
    if (today !== '' && today >= period.from && today <= period.to) yield* this.#lastOf(today);
  }

  /** The same for a long period, with each finished month as one summary. */
  async *byMonths(period: Period): AsyncGenerator<KeptSummary> {
    const today = this.#parts.live.hall.day;
    await this.makeUp(period);
    for (const { month, from, to } of monthsAndDays(period, today.slice(0, 7))) {
      if (month === null) yield* this.of({ from, to });
      else yield* this.#month(month, { from, to });
    }
  }

  async *#kept(period: Period, except: Day = ''): AsyncGenerator<KeptSummary> {
    for (let from: Day | null = period.from; from !== null;) {
      const page = await this.#parts.archive.summaries(from, period.to, SUMMARIES_AT_ONCE);
      // The day that was today at the beginning comes last, even if midnight has passed since.
      yield* page.filter(({ day }) => day !== except);
      const last: KeptSummary | undefined = page.at(-1);
      from = last && page.length === SUMMARIES_AT_ONCE ? nextDay(last.day) : null;
      await breath();
    }
  }

  async *#month(month: Month, period: Period): AsyncGenerator<KeptSummary> {
    const summary = (await this.#parts.archive.month(month, this.#version)) ?? (await this.#addUpMonth(month, period));
    await breath();
    if (summary) yield { day: period.from, summary };
  }

  /** Stored for later; nothing where the ledger has no day of it. */
  async #addUpMonth(month: Month, period: Period): Promise<DaySummary | undefined> {
    const adding = new Adding<DaySummary>(emptySummary);
    let count = 0;
    for await (const { summary } of this.#kept(period)) {
      adding.take(summary);
      count += 1;
    }
    if (count === 0) return undefined;
    const { sum } = adding;
    await this.#parts.archive.keepMonth(month, this.#version, sum);
    return sum;
  }

  /** Midnight may have passed while the others were read. */
  async *#lastOf(today: Day): AsyncGenerator<KeptSummary> {
    if (this.#parts.live.hall.day === today) yield await this.#asOfNow(today);
    else {
      await this.makeUp({ from: today, to: today });
      yield* await this.#parts.archive.summaries(today, today, 1);
    }
  }

  /** Two requests for the same uncounted day share one count. */
  #count(day: Day): Promise<void> {
    const known = this.#counting.get(day);
    if (known) return known;
    const counting = this.#countAndKeep(day).finally(() => this.#counting.delete(day));
    this.#counting.set(day, counting);
    return counting;
  }

  async #countAndKeep(day: Day): Promise<void> {
    const { archive, live, clock } = this.#parts;
    const summary: DaySummary = await countDay(archive, live.hall.setup, day, null);
    await archive.keep(day, this.#version, summary, clock.now());
  }

  async #asOfNow(day: Day): Promise<KeptSummary> {
    const { archive, live, clock } = this.#parts;
    const known = this.#today;
    const at = clock.now();
    const position = live.position;
    const holdsMs = known?.position === position ? QUIET_DAY_HOLDS_MS : TODAY_HOLDS_MS;
    if (known?.day === day && Math.abs(at - known.at) < holdsMs) return known;
    this.#today = { day, at, position, summary: await countDay(archive, live.hall.setup, day, at) };
    return this.#today;
  }
}
