import type { PageItem } from './page.ts';
import { VirtualPrinter } from './virtual-printer.ts';
import type { VirtualPrinterOptions } from './virtual-printer.ts';

interface Decoded {
  readonly items: readonly PageItem[];
  /** Commands no printer of ours would understand: a test fails when there is one [PR5]. */
  readonly unknown: readonly string[];
  /** Bytes of a command that never came to its end. */
  readonly unfinishedBytes: number;
}

/** What these bytes put on a paper this many dots wide. */
export function decode(bytes: Uint8Array, dots: number, more: Pick<VirtualPrinterOptions, 'halfDots'> = {}): Decoded {
  const printer = new VirtualPrinter({ dots, bufferBytes: Number.POSITIVE_INFINITY, ...more });
  printer.receive(bytes);
  return {
    items: [...printer.papers.flat(), ...printer.page],
    unknown: printer.unknown,
    unfinishedBytes: printer.unfinishedBytes,
  };
}
