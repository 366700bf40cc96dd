import type { HallFile } from '../../contract/hall-file.ts';
import { lastingPort } from '../../printers/simulator/lasting-port.fixture.ts';
import { PrinterSimulator } from '../../printers/simulator/printer-simulator.ts';
import { behindAgent } from '../../e2e/agent-process.ts';
import { printerModel } from '../../printers/models.ts';
import type { PageItem } from '../../printers/decoder/page.ts';
import { pageText } from '../../printers/preview/page-text.ts';
import { scannedCode } from '../../e2e/scanned-code.ts';

export interface SoakPaper {
  readonly printerId: string;
  readonly text: string;
  /** Content of its QR code, if the paper is a picture, as letters are. */
  readonly code: string | null;
}

interface CutOff {
  readonly printerId: string;
  readonly dots: number;
  readonly items: readonly PageItem[];
}

/** The hall's network printers, outside the hub: what they have printed survives it. */
export class SoakPrinters {
  readonly #cutOff: CutOff[] = [];
  readonly simulators: readonly PrinterSimulator[];
  readonly #setups: HallFile['printers'];

  constructor(setups: HallFile['printers']) {
    this.#setups = setups;
    this.simulators = setups.map(({ id: printerId, model }) => {
      const dots = printerModel(model)?.dots ?? 576;
      return new PrinterSimulator({ dots, onPaper: (items) => void this.#cutOff.push({ printerId, dots, items }) });
    });
  }

  /**
   * The hall file with these printers instead of its own: the first at the hub, each other at a print agent and with a
   * kiosk.
   */
  async connect(file: HallFile): Promise<HallFile> {
    const ports = await Promise.all(this.simulators.map(async (simulator) => simulator.listen(await lastingPort())));
    const printers = this.#setups.map((printer, i) => ({ ...printer, connection: reachedAt(ports[i] ?? 0, i > 0) }));
    const kiosks = printers.map(({ id: printerId }, i) => ({
      id: `kiosk-${i + 1}`,
      name: `Kiosk ${i + 1}`,
      printerId,
    }));
    return { ...file, printers, kiosks };
  }

  /** Read at the end: finding a QR code takes a tenth of a second. */
  get papers(): SoakPaper[] {
    return this.#cutOff.map(({ printerId, dots, items }) => ({
      printerId,
      text: pageText(items, dots),
      code: isPicture(items) ? scannedCode(items, dots) : null,
    }));
  }

  get unknownBytes(): readonly string[] {
    return this.simulators.flatMap(({ printer }) => printer.unknown);
  }

  async mendAll(): Promise<void> {
    for (const simulator of this.simulators) {
      await simulator.appear();
      simulator.answerBadly(null);
      simulator.printer.loadPaper(Number.POSITIVE_INFINITY);
      simulator.printer.setOffline(false);
      simulator.printer.setCutter(false);
      simulator.printer.setCover(false);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.simulators.map((simulator) => simulator.close()));
  }
}

/** Slips have text lines, letters have none. */
const isPicture = (items: readonly PageItem[]): boolean =>
  items.some(({ is }) => is === 'raster') && items.every(({ is }) => is !== 'line');

const reachedAt = (port: number, byAgent: boolean): HallFile['printers'][number]['connection'] =>
  byAgent ? behindAgent(port) : { kind: 'tcp', host: '127.0.0.1', port };
