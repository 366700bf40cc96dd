import { inOneTransaction } from '../sqlite/in-one-transaction.ts';
import { KeptStatements } from '../sqlite/kept-statements.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import type { AccessBook, Clerk, ClerkSaved, Device, RecordedAct, Right, Session } from '../../ports/access.ts';
import { digestOf } from './token-digest.ts';
import { hashPassword, passwordMatches } from './password.ts';
import type { PasswordCost } from './password.ts';

interface ClerkRow {
  id: string;
  name: string;
  full_name: string;
  rights: string;
  stations: string;
  roles: string;
}

interface DeviceRow {
  id: string;
  role: string;
  name: string;
  place: string | null;
  paired_at: number;
}

class LastAdministrator extends Error {}

/** Must repeat the condition of the index `audit_removal` word for word, or the whole record is read. */
export const REMOVED = `SELECT what, subject FROM audit
  WHERE what IN ('clerk-removed', 'device-revoked') ORDER BY at DESC, rowid DESC LIMIT 1000`;

/** Clerks, devices, sessions and the audit record in hall.db. */
export class SqliteAccessBook implements AccessBook {
  readonly #db: Sqlite;
  readonly #cost: PasswordCost | undefined;
  readonly #statements: KeptStatements;

  constructor(db: Sqlite, cost?: PasswordCost) {
    this.#db = db;
    this.#statements = new KeptStatements(db);
    this.#cost = cost;
  }

  clerks(): Promise<readonly Clerk[]> {
    return Promise.resolve(this.#statements.all<ClerkRow>('SELECT * FROM clerk ORDER BY name').map(clerkOf));
  }

  clerk(id: string): Promise<Clerk | undefined> {
    const row = this.#statements.one<ClerkRow>('SELECT * FROM clerk WHERE id = ?', id);
    return Promise.resolve(row && clerkOf(row));
  }

  clerkByName(name: string): Promise<Clerk | undefined> {
    const row = this.#statements.one<ClerkRow>('SELECT * FROM clerk WHERE name = ?', name);
    return Promise.resolve(row && clerkOf(row));
  }

  async passwordFits(clerkId: string | null, password: string): Promise<boolean> {
    const hash = this.#hashOf(clerkId);
    // A password changed while it was checked counts as wrong: a session begun with it would outlive the change.
    if (hash) return (await passwordMatches(password, hash)) && this.#hashOf(clerkId) === hash;
    await hashPassword(password, this.#cost);
    return false;
  }

  async saveClerk(clerk: Clerk, password: string): Promise<ClerkSaved> {
    const hash = await hashPassword(password, this.#cost);
    const sql = `INSERT INTO clerk (name, full_name, rights, stations, roles, password, id) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, full_name = excluded.full_name,
        password = excluded.password, rights = excluded.rights, stations = excluded.stations,
        roles = excluded.roles`;
    const save = () => this.#statements.run(sql, ...columnsOf(clerk), hash, clerk.id);
    return this.#whereSomebodyAdministers(save) ? 'saved' : 'last-administrator';
  }

  async changeClerk(clerk: Clerk, password: string | null): Promise<ClerkSaved> {
    const hash = password === null ? null : await hashPassword(password, this.#cost);
    const sql = `UPDATE clerk SET name = ?, full_name = ?, rights = ?, stations = ?, roles = ?,
      password = coalesce(?, password) WHERE id = ?`;
    let rows = 0;
    const isSaved = this.#whereSomebodyAdministers(() => {
      rows = this.#statements.run(sql, ...columnsOf(clerk), hash, clerk.id);
    });
    if (!isSaved) return 'last-administrator';
    return rows === 0 ? 'unknown-clerk' : 'saved';
  }

  async setPassword(clerkId: string, password: string): Promise<void> {
    const hash = await hashPassword(password, this.#cost);
    this.#statements.run('UPDATE clerk SET password = ? WHERE id = ?', hash, clerkId);
  }

  async removeClerk(id: string): Promise<boolean> {
    return this.#whereSomebodyAdministers(() => this.#statements.run('DELETE FROM clerk WHERE id = ?', id));
  }

  devices(): Promise<readonly Device[]> {
    return Promise.resolve(this.#statements.all<DeviceRow>('SELECT * FROM device ORDER BY paired_at').map(deviceOf));
  }

  deviceWith(token: string): Promise<Device | undefined> {
    const row = this.#statements.one<DeviceRow>('SELECT * FROM device WHERE token_digest = ?', digestOf(token));
    return Promise.resolve(row && deviceOf(row));
  }

  pair({ id, role, name, place, pairedAt }: Device, token: string): Promise<void> {
    const sql = 'INSERT INTO device (id, role, name, place, token_digest, paired_at) VALUES (?, ?, ?, ?, ?, ?)';
    this.#statements.run(sql, id, role, name, place, digestOf(token), pairedAt);
    return Promise.resolve();
  }

  revoke(deviceId: string, at: number): Promise<boolean> {
    this.#statements.run('UPDATE session SET ended_at = ? WHERE device = ? AND ended_at IS NULL', at, deviceId);
    return Promise.resolve(this.#statements.run('DELETE FROM device WHERE id = ?', deviceId) > 0);
  }

  beginSession(
    { id, clerkId, counterId }: Session,
    token: string,
    at: number,
    deviceId: string | null = null,
  ): Promise<void> {
    const sql = 'INSERT INTO session (id, token_digest, clerk, counter, began_at, device) VALUES (?, ?, ?, ?, ?, ?)';
    this.#statements.run(sql, id, digestOf(token), clerkId, counterId, at, deviceId);
    return Promise.resolve();
  }

  moveSession(sessionId: string, counterId: string | null): Promise<void> {
    this.#statements.run('UPDATE session SET counter = ? WHERE id = ?', counterId, sessionId);
    return Promise.resolve();
  }

  endSession(sessionId: string, at: number): Promise<void> {
    this.#statements.run('UPDATE session SET ended_at = ? WHERE id = ? AND ended_at IS NULL', at, sessionId);
    return Promise.resolve();
  }

  endSessionsOf(clerkId: string, except: string | null, at: number): Promise<void> {
    this.#statements.run(
      'UPDATE session SET ended_at = ? WHERE clerk = ? AND id IS NOT ? AND ended_at IS NULL',
      at,
      clerkId,
      except,
    );
    return Promise.resolve();
  }

  endSessionsAt(counterId: string, except: string, at: number): Promise<void> {
    this.#statements.run(
      'UPDATE session SET ended_at = ? WHERE counter = ? AND id <> ? AND ended_at IS NULL',
      at,
      counterId,
      except,
    );
    return Promise.resolve();
  }

  recorded({ before, what, count }: Parameters<AccessBook['recorded']>[0]): Promise<readonly RecordedAct[]> {
    const rows = this.#statements.all<RecordedAct>(
      `SELECT rowid AS position, at, clerk AS clerkId, what, subject FROM audit
         WHERE rowid < ? AND (? IS NULL OR what IN (SELECT value FROM json_each(?))) ORDER BY rowid DESC LIMIT ?`,
      before ?? Number.MAX_SAFE_INTEGER,
      what && 'some',
      what && JSON.stringify(what),
      count,
    );
    return Promise.resolve(rows);
  }

  removed(): ReturnType<AccessBook['removed']> {
    return Promise.resolve(this.#statements.all<Pick<RecordedAct, 'what' | 'subject'>>(REMOVED));
  }

  record({ at, clerkId, what, subject }: Parameters<AccessBook['record']>[0]): Promise<void> {
    this.#statements.run(
      'INSERT INTO audit (at, clerk, what, subject) VALUES (?, ?, ?, ?)',
      at,
      clerkId,
      what,
      subject,
    );
    return Promise.resolve();
  }

  #hashOf(clerkId: string | null): string | undefined {
    return this.#statements.one<{ password: string }>('SELECT password FROM clerk WHERE id = ?', clerkId)?.password;
  }

  /** DU2: the last administrator stays one; a hall without any is only being set up. */
  #whereSomebodyAdministers(change: () => void): boolean {
    try {
      inOneTransaction(this.#db, () => {
        const hadSome = this.#hasAdministrator();
        change();
        if (hadSome && !this.#hasAdministrator()) throw new LastAdministrator();
      });
      return true;
    } catch (fault) {
      if (fault instanceof LastAdministrator) return false;
      throw fault;
    }
  }

  #hasAdministrator(): boolean {
    const sql = "SELECT 1 AS one FROM clerk, json_each(rights) WHERE value = 'administer' LIMIT 1";
    return this.#statements.one(sql) !== undefined;
  }
}

const columnsOf = ({ name, fullName, rights, stationIds, roles }: Clerk) =>
  [name, fullName, JSON.stringify(rights), JSON.stringify(stationIds), JSON.stringify(roles)] as const;

function clerkOf(row: ClerkRow): Clerk {
  return {
    id: row.id,
    name: row.name,
    fullName: row.full_name,
    rights: JSON.parse(row.rights) as Right[],
    stationIds: JSON.parse(row.stations) as string[],
    roles: JSON.parse(row.roles) as string[],
  };
}

function deviceOf(row: DeviceRow): Device {
  return { id: row.id, role: row.role as Device['role'], name: row.name, place: row.place, pairedAt: row.paired_at };
}
