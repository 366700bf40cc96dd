import type { Sqlite } from '../sqlite/open-sqlite.ts';
import type { HallCommand } from '../../domain/commands.ts';
import type { HallEvent } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import { eventsOf, minute } from '../../domain/hall.fixture.ts';
import type { Step } from '../../domain/hall.fixture.ts';
import type { Hall } from '../../domain/hall.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { caseHall } from '../../domain/cases/case-acts.fixture.ts';
import type { CaseSearch } from '../../ports/case-archive.ts';
import type { Applicant, LedgerEntry, LetterRecord } from '../../ports/ledger.ts';
import { letter } from '../paper/slips.fixture.ts';
import { SqliteCaseArchive } from './sqlite-case-archive.ts';
import { SqliteLedger } from './sqlite-ledger.ts';

export const nobody: Applicant = {
  name: '',
  nik: '',
  familyCard: '',
  birthDate: '',
  address: '',
  phone: '',
  email: '',
};

export const everything: CaseSearch = {
  by: { is: 'all' },
  state: 'any',
  serviceId: null,
  clerkId: null,
  from: null,
  until: null,
};

/** A hall whose events are stored in a ledger as the live hall does: with the state of the cases after each command. */
export class ArchivedHall {
  hall: Hall = caseHall;
  readonly archive: SqliteCaseArchive;
  readonly #ledger: SqliteLedger;
  #now = minute(0);

  constructor(db: Sqlite) {
    this.archive = new SqliteCaseArchive(db);
    this.#ledger = new SqliteLedger(db);
  }

  /** Each a minute after the one before unless it states a time. */
  async live(...steps: readonly (HallCommand | Step)[]): Promise<void> {
    for (const step of steps) {
      const { at, command } = 'command' in step ? step : { at: this.#now, command: step };
      await this.happen(eventsOf(this.hall, command, at));
      this.#now = at + minutes(1);
    }
  }

  async happen(events: readonly HallEvent[], more: Partial<LedgerEntry> = {}): Promise<void> {
    this.hall = events.reduce(evolve, this.hall);
    const cases = [...this.hall.cases.values()];
    await this.#ledger.append([{ events, answer: null, letter: wordsOf(events), cases, ...more }]);
  }

  async isKnown(visitId: string, applicant: Partial<Applicant>): Promise<void> {
    await this.happen([], { applicant: { ...nobody, ...applicant, visitId } });
  }

  async find(search: Partial<CaseSearch>): Promise<string[]> {
    const { found } = await this.archive.search({ ...everything, ...search }, null, 50);
    return found.map(({ id }) => id);
  }

  named(...words: string[]): Promise<string[]> {
    return this.find({ by: { is: 'name', words } });
  }
}

function wordsOf(events: readonly HallEvent[]): LetterRecord | null {
  const signed = events.find((event) => event.type === 'letter-signed' || event.type === 'letter-issued');
  const { copy: _, ...slip } = letter;
  return signed ? { id: signed.letterId, slip: { ...slip, number: signed.number } } : null;
}
