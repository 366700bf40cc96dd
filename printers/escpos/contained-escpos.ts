import escpos from 'escpos';

/**
 * The part of the escpos package whose bytes are right: text, align, font, feed, raw. Its QR code, bar code, bold, cut
 * and drawer commands are wrong for most printers; whatever else is needed goes through `raw`.
 * One instance for one document: two documents on one instance come out mixed.
 */
export class ContainedEscpos {
  readonly #chunks: Buffer[] = [];
  readonly #printer = new escpos.Printer(
    {
      open: () => {},
      close: () => {},
      write: (bytes, done) => {
        this.#chunks.push(Buffer.from(bytes));
        done?.(null);
      },
    },
    { encoding: 'cp858' },
  );

  initialise(): void {
    this.#printer.hardware('init');
  }

  /** The line must be plain text already: this ends it, and changes nothing else. */
  line(text: string): void {
    this.#printer.text(text);
  }

  align(align: 'left' | 'center' | 'right'): void {
    this.#printer.align(({ left: 'lt', center: 'ct', right: 'rt' } as const)[align]);
  }

  font(font: 'normal' | 'small'): void {
    this.#printer.font(font === 'small' ? 'b' : 'a');
  }

  raw(...commands: readonly Buffer[]): void {
    for (const bytes of commands) if (bytes.length > 0) this.#printer.raw(bytes);
  }

  bytes(): Buffer {
    let fault: Error | null | undefined;
    this.#printer.flush((error) => {
      fault = error;
    });
    if (fault) throw fault;
    return Buffer.concat(this.#chunks);
  }
}
