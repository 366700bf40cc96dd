import { inOneTransaction } from '../sqlite/in-one-transaction.ts';
import { KeptStatements } from '../sqlite/kept-statements.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import type { FactCount, RespondentFact, Scores, SurveyAnswer, SurveyWay } from '../../domain/survey/survey-answer.ts';
import { tallyOf } from '../../domain/survey/tally.ts';
import type { DayTally, KeptAnswer, RatedVisit, SurveyBook, VisitKey } from '../../ports/survey.ts';

interface AnswerRow {
  day: string;
  service: string;
  via: string;
  scores: string;
}

interface FactRow {
  service: string;
  fact: string;
  value: string;
  people: number;
}

interface DayRow {
  day: string;
  service: string;
  respondents: number;
  counts: string;
}

interface VisitRow {
  id: string;
  service: string;
  ended_at: number | null;
  outcome: string | null;
}

/** In hall.db, beside the ledger, into which the answers are collected. */
export class SqliteSurveyBook implements SurveyBook {
  readonly #db: Sqlite;
  readonly #statements: KeptStatements;

  constructor(db: Sqlite) {
    this.#db = db;
    this.#statements = new KeptStatements(db);
  }

  visitBy(key: VisitKey): Promise<RatedVisit | undefined> {
    const [where, values] = whereOf(key);
    // A request from home is stored as a visit, too, but nobody was served in it.
    const sql = `SELECT id, service, ended_at, outcome FROM visit WHERE via = 'hall' AND ${where}`;
    const row = this.#statements.one<VisitRow>(sql, ...values);
    return Promise.resolve(row && visitOf(row));
  }

  hasAnswered(mark: string): Promise<boolean> {
    return Promise.resolve(this.#statements.one('SELECT 1 FROM survey_used WHERE mark = ?', mark) !== undefined);
  }

  keep(mark: string, answer: KeptAnswer): Promise<boolean> {
    return new Promise((resolve) => resolve(inOneTransaction(this.#db, () => this.#keep(mark, answer))));
  }

  uncollected(before: string): Promise<readonly string[]> {
    const sql = 'SELECT DISTINCT day FROM survey_answer WHERE day < ? ORDER BY day';
    return Promise.resolve(this.#statements.all<{ day: string }>(sql, before).map(({ day }) => day));
  }

  answersOf(day: string): Promise<{ answers: readonly SurveyAnswer[]; facts: readonly FactCount[] }> {
    const answers = this.#statements.all<AnswerRow>(
      'SELECT day, service, via, scores FROM survey_answer WHERE day = ?',
      day,
    );
    return Promise.resolve({ answers: answers.map(answerOf), facts: this.#factsOf(day, day) });
  }

  tallies(from: string, to: string): Promise<readonly DayTally[]> {
    const between = 'WHERE day BETWEEN ? AND ?';
    const days = this.#statements.all<DayRow>(
      `SELECT day, service, respondents, counts FROM survey_day ${between}`,
      from,
      to,
    );
    const waiting = this.#statements.all<AnswerRow>(
      `SELECT day, service, via, scores FROM survey_answer ${between}`,
      from,
      to,
    );
    return Promise.resolve([...days.map(tallyOfRow), ...waiting.map(tallyOfOne)]);
  }

  facts(from: string, to: string): Promise<readonly FactCount[]> {
    return Promise.resolve(this.#factsOf(from, to));
  }

  #keep(mark: string, answer: KeptAnswer): boolean {
    const isFirst = this.#statements.run('INSERT OR IGNORE INTO survey_used (mark) VALUES (?)', mark) === 1;
    if (isFirst) this.#write(answer);
    return isFirst;
  }

  #write({ key, day, serviceId, via, scores, facts }: KeptAnswer): void {
    this.#statements
      .prepare('INSERT INTO survey_answer (key, day, service, via, scores) VALUES (?, ?, ?, ?, ?)')
      .run(key, day, serviceId, via, JSON.stringify(scores));
    const count = this.#statements.prepare(
      `INSERT INTO survey_fact (day, service, fact, value, people) VALUES (?, ?, ?, ?, 1)
       ON CONFLICT (day, service, fact, value) DO UPDATE SET people = people + 1`,
    );
    for (const [fact, value] of Object.entries(facts)) {
      if (value !== undefined) count.run(day, serviceId, fact, value);
    }
  }

  #factsOf(from: string, to: string): FactCount[] {
    const sql = `SELECT service, fact, value, sum(people) AS people FROM survey_fact WHERE day BETWEEN ? AND ?
      GROUP BY service, fact, value ORDER BY service, fact, value`;
    return this.#statements.all<FactRow>(sql, from, to).map(({ service, fact, value, people }) => ({
      serviceId: service,
      fact: fact as RespondentFact,
      value,
      people,
    }));
  }
}

function whereOf(key: VisitKey): [string, string[]] {
  if (key.is === 'id') return ['id = ?', [key.visitId]];
  return key.is === 'token' ? ['token = ?', [key.token]] : ['day = ? AND number = ?', [key.day, key.number]];
}

function visitOf({ id, service, ended_at, outcome }: VisitRow): RatedVisit {
  const over = outcome === 'expired' ? 'left' : 'served';
  return { id, serviceId: service, state: ended_at === null ? 'here' : over };
}

/** Only `keep` writes them, after the check at the hub's border. */
function answerOf({ service, via, scores }: AnswerRow): SurveyAnswer {
  return { serviceId: service, via: via as SurveyWay, scores: JSON.parse(scores) as Scores };
}

function tallyOfRow({ day, service, respondents, counts }: DayRow): DayTally {
  return { day, serviceId: service, respondents, counts: JSON.parse(counts) as number[] };
}

const tallyOfOne = (row: AnswerRow): DayTally => ({
  day: row.day,
  serviceId: row.service,
  ...tallyOf([answerOf(row)]),
});
