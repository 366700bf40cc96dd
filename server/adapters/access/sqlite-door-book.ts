import type { DoorBook, Failures, KeptSession } from '../../ports/door.ts';
import { hashPassword, passwordMatches } from './password.ts';
import type { PasswordCost } from './password.ts';
import { digestOf } from './token-digest.ts';

const COLUMNS =
  'id, clerk AS clerkId, counter AS counterId, device AS deviceId, began_at AS beganAt, locked_at AS lockedAt';

type Value = string | number | null;

interface Statement {
  get(...values: Value[]): unknown;
  all(...values: Value[]): object[];
  run(...values: Value[]): unknown;
}

interface Database {
  prepare(sql: string): Statement;
}

/** Locks, PINs and tries in hall.db. */
export class SqliteDoorBook implements DoorBook {
  readonly #db: Database;
  readonly #cost: PasswordCost | undefined;
  readonly #statements = new Map<string, Statement>();

  constructor(db: Database, cost?: PasswordCost) {
    this.#db = db;
    this.#cost = cost;
  }

  session(by: { readonly token: string } | { readonly id: string }): KeptSession | undefined {
    const [column, value] = 'token' in by ? ['token_digest', digestOf(by.token)] : ['id', by.id];
    return this.#one<KeptSession>(`SELECT ${COLUMNS} FROM session WHERE ${column} = ? AND ended_at IS NULL`, value);
  }

  sessions(): readonly KeptSession[] {
    const sql = `SELECT ${COLUMNS} FROM session WHERE ended_at IS NULL ORDER BY began_at DESC`;
    return this.#statement(sql)
      .all()
      .map((row) => ({ ...row }) as unknown as KeptSession);
  }

  lock(sessionId: string, at: number): void {
    this.#run('UPDATE session SET locked_at = ? WHERE id = ? AND locked_at IS NULL', at, sessionId);
  }

  unlock(sessionId: string): void {
    this.#run('UPDATE session SET locked_at = NULL, pin_tries = 0 WHERE id = ?', sessionId);
  }

  hasPin(clerkId: string): boolean {
    return this.#pin(clerkId) !== null;
  }

  async setPin(clerkId: string, pin: string | null): Promise<void> {
    const hash = pin === null ? null : await hashPassword(pin, this.#cost);
    this.#run('UPDATE clerk SET pin = ? WHERE id = ?', hash, clerkId);
  }

  async pinFits(clerkId: string, pin: string): Promise<boolean> {
    const hash = this.#pin(clerkId);
    return hash !== null && passwordMatches(pin, hash);
  }

  triesPin(sessionId: string): number {
    this.#run('UPDATE session SET pin_tries = pin_tries + 1 WHERE id = ?', sessionId);
    return this.pinTries(sessionId);
  }

  pinTries(sessionId: string): number {
    return this.#one<{ tries: number }>('SELECT pin_tries AS tries FROM session WHERE id = ?', sessionId)?.tries ?? 0;
  }

  failures(key: string): Failures | undefined {
    return this.#one<Failures>('SELECT failures AS count, last_at AS lastAt FROM sign_in_try WHERE key = ?', key);
  }

  failed(key: string, { count, lastAt }: Failures): void {
    const sql = `INSERT INTO sign_in_try (key, failures, last_at) VALUES (?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at`;
    this.#run(sql, key, count, lastAt);
  }

  forget(key: string): void {
    this.#run('DELETE FROM sign_in_try WHERE key = ?', key);
  }

  forgetBefore(at: number): void {
    this.#run('DELETE FROM sign_in_try WHERE last_at < ?', at);
  }

  knows(clerkId: string, deviceId: string): boolean {
    return (
      this.#one('SELECT 1 AS known FROM session WHERE clerk = ? AND device = ? LIMIT 1', clerkId, deviceId) !==
      undefined
    );
  }

  #pin(clerkId: string): string | null {
    return this.#one<{ pin: string | null }>('SELECT pin FROM clerk WHERE id = ?', clerkId)?.pin ?? null;
  }

  /** Every request asks for its session: what SQLite has made of the question is kept. */
  #statement(sql: string): Statement {
    const statement = this.#statements.get(sql) ?? this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #run(sql: string, ...values: Value[]): void {
    this.#statement(sql).run(...values);
  }

  // The shapes of rows are the tables' own, declared STRICT in migrations.ts.
  #one<Row>(sql: string, ...values: string[]): Row | undefined {
    const row = this.#statement(sql).get(...values) as Row | undefined;
    return row && { ...row };
  }
}
