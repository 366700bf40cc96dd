/** The parts of the package that are used; its table of exports hides its own types. */
declare module 'better-sqlite3-multiple-ciphers' {
  type Value = string | number | bigint | Uint8Array | null;
  type Given = Value | Readonly<Record<string, Value>>;

  interface Statement<Row> {
    get(...values: readonly Given[]): Row | undefined;
    all(...values: readonly Given[]): Row[];
    iterate(...values: readonly Given[]): IterableIterator<Row>;
    run(...values: readonly Given[]): { readonly changes: number; readonly lastInsertRowid: number | bigint };
  }

  interface Options {
    readonly readonly?: boolean;
    readonly fileMustExist?: boolean;
    readonly timeout?: number;
  }

  export default class Database {
    readonly open: boolean;
    readonly inTransaction: boolean;
    constructor(file: string, options?: Options);
    prepare<Row>(sql: string): Statement<Row>;
    exec(sql: string): this;
    close(): this;
  }
}
