import escpos from 'escpos';

/**
 * The part of the escpos package whose bytes are right: text, align, font, feed, raw. Its QR code, barcode, bold, cut
 * and drawer commands are wrong for most printers; everything else goes through `raw`. One instance for each document:
 * two documents on one instance get mixed up.
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

  /** The line must already be plain text: this only terminates it. */
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
