import type { PageItem } from './page.ts';
import { VirtualPrinter } from './virtual-printer.ts';
import type { VirtualPrinterOptions } from './virtual-printer.ts';

interface Decoded {
  readonly items: readonly PageItem[];
  /** Commands no printer of ours would understand: a test fails when there is one [PR5]. */
  readonly unknown: readonly string[];
  /** Bytes of a command that is incomplete at the end. */
  readonly unfinishedBytes: number;
}

/** Decodes these bytes to what they print on paper of this width in dots. */
export function decode(bytes: Uint8Array, dots: number, more: Pick<VirtualPrinterOptions, 'halfDots'> = {}): Decoded {
  const printer = new VirtualPrinter({ dots, bufferBytes: Number.POSITIVE_INFINITY, ...more });
  printer.receive(bytes);
  return {
    items: [...printer.papers.flat(), ...printer.page],
    unknown: printer.unknown,
    unfinishedBytes: printer.unfinishedBytes,
  };
}
