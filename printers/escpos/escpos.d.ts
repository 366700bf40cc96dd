/** The part of escpos 3.0.0-alpha.6 that we use; its own types describe another version. */
declare module 'escpos' {
  export interface Adapter {
    open(): void;
    write(bytes: Buffer, done?: (error?: Error | null) => void): void;
    close(): void;
  }

  class Printer {
    constructor(adapter: Adapter, options: { encoding: string });
    hardware(part: 'init'): this;
    align(align: 'lt' | 'ct' | 'rt'): this;
    font(font: 'a' | 'b'): this;
    text(line: string): this;
    feed(lines: number): this;
    raw(bytes: Buffer): this;
    flush(done: (error?: Error | null) => void): this;
  }

  const escpos: { readonly Printer: typeof Printer };
  export default escpos;
}
