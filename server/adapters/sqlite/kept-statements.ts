import type { SqlRow, SqlValue, Sqlite, SqliteStatement } from './open-sqlite.ts';

/** The repeated statements of one connection, each prepared once. */
export class KeptStatements {
  readonly #db: Sqlite;
  readonly #kept = new Map<string, SqliteStatement<unknown>>();

  constructor(db: Sqlite) {
    this.#db = db;
  }

  prepare<Row = SqlRow>(sql: string): SqliteStatement<Row> {
    const statement = this.#kept.get(sql) ?? this.#db.prepare(sql);
    this.#kept.set(sql, statement);
    return statement as SqliteStatement<Row>; // equal SQL returns rows of equal shape
  }

  one<Row>(sql: string, ...values: readonly SqlValue[]): Row | undefined {
    return this.prepare<Row>(sql).get(...values);
  }

  all<Row>(sql: string, ...values: readonly SqlValue[]): Row[] {
    return this.prepare<Row>(sql).all(...values);
  }

  /** Returns how many rows it changed. */
  run(sql: string, ...values: readonly SqlValue[]): number {
    return this.prepare(sql).run(...values).changes;
  }
}
