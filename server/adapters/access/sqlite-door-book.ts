import type { DoorBook, Failures, KeptSession } from '../../ports/door.ts';
import { KeptStatements } from '../sqlite/kept-statements.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { hashPassword, passwordMatches } from './password.ts';
import type { PasswordCost } from './password.ts';
import { digestOf } from './token-digest.ts';

const COLUMNS =
  'id, clerk AS clerkId, counter AS counterId, device AS deviceId, began_at AS beganAt, locked_at AS lockedAt';

/** Locks, PINs and tries in hall.db. */
export class SqliteDoorBook implements DoorBook {
  readonly #cost: PasswordCost | undefined;
  readonly #statements: KeptStatements;

  constructor(db: Sqlite, cost?: PasswordCost) {
    this.#statements = new KeptStatements(db);
    this.#cost = cost;
  }

  session(by: { readonly token: string } | { readonly id: string }): KeptSession | undefined {
    const [column, value] = 'token' in by ? ['token_digest', digestOf(by.token)] : ['id', by.id];
    return this.#statements.one<KeptSession>(
      `SELECT ${COLUMNS} FROM session WHERE ${column} = ? AND ended_at IS NULL`,
      value,
    );
  }

  sessions(): readonly KeptSession[] {
    const sql = `SELECT ${COLUMNS} FROM session WHERE ended_at IS NULL ORDER BY began_at DESC`;
    return this.#statements.all<KeptSession>(sql);
  }

  lock(sessionId: string, at: number): void {
    this.#statements.run('UPDATE session SET locked_at = ? WHERE id = ? AND locked_at IS NULL', at, sessionId);
  }

  unlock(sessionId: string): void {
    this.#statements.run('UPDATE session SET locked_at = NULL, pin_tries = 0 WHERE id = ?', sessionId);
  }

  hasPin(clerkId: string): boolean {
    return this.#pin(clerkId) !== null;
  }

  async setPin(clerkId: string, pin: string | null): Promise<void> {
    const hash = pin === null ? null : await hashPassword(pin, this.#cost);
    this.#statements.run('UPDATE clerk SET pin = ? WHERE id = ?', hash, clerkId);
  }

  async pinFits(clerkId: string, pin: string): Promise<boolean> {
    const hash = this.#pin(clerkId);
    return hash !== null && passwordMatches(pin, hash);
  }

  triesPin(sessionId: string): number {
    this.#statements.run('UPDATE session SET pin_tries = pin_tries + 1 WHERE id = ?', sessionId);
    return this.pinTries(sessionId);
  }

  pinTries(sessionId: string): number {
    return (
      this.#statements.one<{ tries: number }>('SELECT pin_tries AS tries FROM session WHERE id = ?', sessionId)
        ?.tries ?? 0
    );
  }

  failures(key: string): Failures | undefined {
    return this.#statements.one<Failures>(
      'SELECT failures AS count, last_at AS lastAt FROM sign_in_try WHERE key = ?',
      key,
    );
  }

  failed(key: string, { count, lastAt }: Failures): void {
    const sql = `INSERT INTO sign_in_try (key, failures, last_at) VALUES (?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at`;
    this.#statements.run(sql, key, count, lastAt);
  }

  forget(key: string): void {
    this.#statements.run('DELETE FROM sign_in_try WHERE key = ?', key);
  }

  forgetBefore(at: number): void {
    this.#statements.run('DELETE FROM sign_in_try WHERE last_at < ?', at);
  }

  knows(clerkId: string, deviceId: string): boolean {
    return (
      this.#statements.one(
        'SELECT 1 AS known FROM session WHERE clerk = ? AND device = ? LIMIT 1',
        clerkId,
        deviceId,
      ) !== undefined
    );
  }

  #pin(clerkId: string): string | null {
    return this.#statements.one<{ pin: string | null }>('SELECT pin FROM clerk WHERE id = ?', clerkId)?.pin ?? null;
  }
}
