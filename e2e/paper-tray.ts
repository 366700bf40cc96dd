import { VirtualDevice } from '../printers/devices/virtual-device.ts';
import { pagePicture } from '../printers/preview/page-picture.ts';
import { pageText } from '../printers/preview/page-text.ts';
import { scannedCode } from './scanned-code.ts';

const ROLL_DOTS = 1_000_000;

/** One printer of the hall as a person sees it: papers, roll and cover. */
export class PaperTray {
  readonly device = new VirtualDevice();

  get #printer() {
    return this.device.printer;
  }

  /** Every paper cut so far, as text decoded from the bytes, oldest first. */
  get papers(): string[] {
    return this.#printer.papers.map((paper) => pageText(paper, this.#printer.dots));
  }

  get newest(): string {
    return this.papers.at(-1) ?? '';
  }

  /** Bytes that the decoder does not know (PR5). */
  get unknownBytes(): readonly string[] {
    return this.#printer.unknown;
  }

  /** Content of the QR code on the newest paper. */
  get scannedCode(): string | null {
    return scannedCode(this.#printer.papers.at(-1) ?? [], this.#printer.dots);
  }

  get newestPicture(): Buffer {
    return pagePicture(this.#printer.papers.at(-1) ?? [], this.#printer.dots).toBuffer('image/png');
  }

  takeOutRoll(): void {
    this.#printer.loadPaper(0);
  }

  putInRoll(): void {
    this.#printer.loadPaper(ROLL_DOTS);
  }

  openCover(): void {
    this.#printer.setCover(true);
  }

  closeCover(): void {
    this.#printer.setCover(false);
  }
}
