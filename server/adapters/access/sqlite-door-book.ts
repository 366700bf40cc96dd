import type { DoorBook, Failures, KeptSession, Recount } from '../../ports/door.ts';
import { inOneTransaction } from '../sqlite/in-one-transaction.ts';
import { KeptStatements } from '../sqlite/kept-statements.ts';
import type { SqlValue, Sqlite } from '../sqlite/open-sqlite.ts';
import { hashPassword, passwordMatches } from './password.ts';
import type { PasswordCost } from './password.ts';
import { digestOf } from './token-digest.ts';

const COLUMNS =
  'id, clerk AS clerkId, counter AS counterId, device AS deviceId, began_at AS beganAt, locked_at AS lockedAt';

/** Locks, PINs and tries in hall.db. */
export class SqliteDoorBook implements DoorBook {
  readonly #db: Sqlite;
  readonly #cost: PasswordCost | undefined;
  readonly #statements: KeptStatements;

  constructor(db: Sqlite, cost?: PasswordCost) {
    this.#db = db;
    this.#statements = new KeptStatements(db);
    this.#cost = cost;
  }

  session(by: { readonly token: string } | { readonly id: string }): Promise<KeptSession | undefined> {
    const [column, value] = 'token' in by ? ['token_digest', digestOf(by.token)] : ['id', by.id];
    const sql = `SELECT ${COLUMNS} FROM session WHERE ${column} = ? AND ended_at IS NULL`;
    return Promise.resolve(this.#statements.one<KeptSession>(sql, value));
  }

  sessions(): Promise<readonly KeptSession[]> {
    const sql = `SELECT ${COLUMNS} FROM session WHERE ended_at IS NULL ORDER BY began_at DESC`;
    return Promise.resolve(this.#statements.all<KeptSession>(sql));
  }

  lock(sessionId: string, at: number): Promise<void> {
    return this.#run('UPDATE session SET locked_at = ? WHERE id = ? AND locked_at IS NULL', at, sessionId);
  }

  unlock(sessionId: string): Promise<void> {
    return this.#run('UPDATE session SET locked_at = NULL, pin_tries = 0 WHERE id = ?', sessionId);
  }

  hasPin(clerkId: string): Promise<boolean> {
    return Promise.resolve(this.#pin(clerkId) !== null);
  }

  async setPin(clerkId: string, pin: string | null): Promise<void> {
    const hash = pin === null ? null : await hashPassword(pin, this.#cost);
    await this.#run('UPDATE clerk SET pin = ? WHERE id = ?', hash, clerkId);
  }

  async pinFits(clerkId: string, pin: string): Promise<boolean> {
    const hash = this.#pin(clerkId);
    return hash !== null && passwordMatches(pin, hash);
  }

  triesPin(sessionId: string): Promise<number> {
    const sql = 'UPDATE session SET pin_tries = pin_tries + 1 WHERE id = ? RETURNING pin_tries AS tries';
    return this.#tries(sql, sessionId);
  }

  pinTries(sessionId: string): Promise<number> {
    return this.#tries('SELECT pin_tries AS tries FROM session WHERE id = ?', sessionId);
  }

  recount(keys: readonly string[], next: Recount): Promise<void> {
    inOneTransaction(this.#db, () => {
      const known = keys.map((key) => this.#failures(key));
      next(known).forEach((failures, i) => {
        if (failures && failures !== known[i]) this.#failed(keys[i] ?? '', failures);
      });
    });
    return Promise.resolve();
  }

  forget(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#statements.run('DELETE FROM sign_in_try WHERE key = ?', key);
    return Promise.resolve();
  }

  forgetBefore(at: number): Promise<void> {
    return this.#run('DELETE FROM sign_in_try WHERE last_at < ?', at);
  }

  knows(clerkId: string, deviceId: string): Promise<boolean> {
    const sql = 'SELECT 1 AS known FROM session WHERE clerk = ? AND device = ? LIMIT 1';
    return Promise.resolve(this.#statements.one(sql, clerkId, deviceId) !== undefined);
  }

  #failures(key: string): Failures | undefined {
    const sql = 'SELECT failures AS count, last_at AS lastAt FROM sign_in_try WHERE key = ?';
    return this.#statements.one<Failures>(sql, key);
  }

  #failed(key: string, { count, lastAt }: Failures): void {
    const sql = `INSERT INTO sign_in_try (key, failures, last_at) VALUES (?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at`;
    this.#statements.run(sql, key, count, lastAt);
  }

  #pin(clerkId: string): string | null {
    return this.#statements.one<{ pin: string | null }>('SELECT pin FROM clerk WHERE id = ?', clerkId)?.pin ?? null;
  }

  #tries(sql: string, sessionId: string): Promise<number> {
    return Promise.resolve(this.#statements.one<{ tries: number }>(sql, sessionId)?.tries ?? 0);
  }

  #run(sql: string, ...values: readonly SqlValue[]): Promise<void> {
    this.#statements.run(sql, ...values);
    return Promise.resolve();
  }
}
