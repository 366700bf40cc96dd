import type { SqlRow, SqlValue, Sqlite, SqliteStatement } from './open-sqlite.ts';

/** What one connection is asked again and again: each statement is prepared once. */
export class KeptStatements {
  readonly #db: Sqlite;
  readonly #kept = new Map<string, SqliteStatement<unknown>>();

  constructor(db: Sqlite) {
    this.#db = db;
  }

  prepare<Row = SqlRow>(sql: string): SqliteStatement<Row> {
    const statement = this.#kept.get(sql) ?? this.#db.prepare(sql);
    this.#kept.set(sql, statement);
    return statement as SqliteStatement<Row>; // one SQL has one shape of row
  }

  one<Row>(sql: string, ...values: readonly SqlValue[]): Row | undefined {
    return this.prepare<Row>(sql).get(...values);
  }

  all<Row>(sql: string, ...values: readonly SqlValue[]): Row[] {
    return this.prepare<Row>(sql).all(...values);
  }

  /** How many rows it changed. */
  run(sql: string, ...values: readonly SqlValue[]): number {
    return this.prepare(sql).run(...values).changes;
  }
}
