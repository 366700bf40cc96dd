import type { Command } from './command.ts';
import type { PageItem } from './page.ts';
import { PrintHead } from './print-head.ts';
import { readCommand } from './read-command.ts';
import { automaticStatus, paperStatus, processIdReply, realTimeStatus } from './replies.ts';
import type { Sensors } from './replies.ts';

export interface VirtualPrinterOptions {
  readonly dots?: number;
  readonly bufferBytes?: number;
  readonly paperDots?: number;
  /** Starts with half dots as its feed unit, as an Epson does. */
  readonly halfDots?: boolean;
  /** An unknown command is a fault that only a power cycle clears; no printer on the market is so strict. */
  readonly strict?: boolean;
  /** `mute` never answers; `gs-r` knows GS r but not GS ( H, like many clones. */
  readonly answers?: 'process-id' | 'gs-r' | 'mute';
  readonly onReply?: (reply: Buffer) => void;
  /** Called when the printer goes on after a stop: its buffer may have room again. */
  readonly onRoom?: () => void;
  readonly onPaper?: (paper: readonly PageItem[]) => void;
}

const NEAR_END_DOTS = 2000;
const PAPERS_KEPT = 100;
const REAL_TIME_BYTES = 3;

/**
 * A printer without hardware: bytes in, paper and replies out. Takes no more than its buffer holds, stops for paper and
 * cover as a real one does, and records every byte that it did not understand.
 */
export class VirtualPrinter {
  readonly dots: number;
  /** Papers already cut off, oldest first. */
  readonly papers: PageItem[][] = [];
  readonly unknown: string[] = [];
  /** What is still under the print head. */
  page: PageItem[] = [];
  #paperDots: number;
  #coverOpen = false;
  #cutterJammed = false;
  #jamsAtNextCut = false;
  #offline = false;
  #broken = false;
  readonly #strict: boolean;
  #reports = false;
  #told = '';
  #waiting: Buffer = Buffer.alloc(0);
  /** A raster image larger than the buffer is printed while it arrives, so a running printer accepts all of it. */
  #wanted = 0;
  /**
   * Positions of real-time commands in the stream. If such a command's beginning was taken as image data, printers
   * ignore the rest of it.
   */
  #realTime: number[] = [];
  #received = 0;
  /** The last bytes received, so that a real-time command split over two packets is recognised. */
  #tail: Buffer = Buffer.alloc(0);
  readonly #bufferBytes: number;
  readonly #answers: 'process-id' | 'gs-r' | 'mute';
  readonly #onReply: (reply: Buffer) => void;
  readonly #onRoom: () => void;
  readonly #onPaper: (paper: readonly PageItem[]) => void;
  readonly #head: PrintHead;

  constructor(options: VirtualPrinterOptions = {}) {
    this.dots = options.dots ?? 576;
    this.#bufferBytes = options.bufferBytes ?? 4096;
    this.#paperDots = options.paperDots ?? Number.POSITIVE_INFINITY;
    this.#strict = options.strict ?? false;
    this.#answers = options.answers ?? 'process-id';
    this.#onReply = options.onReply ?? (() => {});
    this.#onRoom = options.onRoom ?? (() => {});
    this.#onPaper = options.onPaper ?? (() => {});
    this.#head = new PrintHead(this.dots, (item, dots) => this.#comesOut(item, dots), options.halfDots ? 0.5 : 1);
  }

  get stopped(): boolean {
    return this.#paperDots <= 0 || this.#coverOpen || this.#cutterJammed || this.#offline || this.#broken;
  }

  get unfinishedBytes(): number {
    return this.#waiting.length;
  }

  /** Takes what fits and returns the number of bytes. */
  receive(bytes: Uint8Array): number {
    const room = Math.max(this.#bufferBytes, this.stopped ? 0 : this.#wanted) - this.#waiting.length;
    const taken = Buffer.from(bytes.subarray(0, Math.max(0, room)));
    this.#answerNow(taken);
    this.#waiting = Buffer.concat([this.#waiting, taken]);
    this.#work();
    return taken.length;
  }

  loadPaper(dots: number): void {
    this.#paperDots = dots;
    this.#changed();
  }

  setCover(open: boolean): void {
    this.#coverOpen = open;
    this.#changed();
  }

  setCutter(jammed: boolean): void {
    this.#jamsAtNextCut = false;
    this.#cutterJammed = jammed;
    this.#changed();
  }

  /** Makes the cutter jam at the next cut. */
  jamAtNextCut(): void {
    this.#jamsAtNextCut = true;
  }

  /** Offline by its own switch: stopped without naming a reason. */
  setOffline(offline: boolean): void {
    this.#offline = offline;
    this.#changed();
  }

  /** Everything not yet printed is lost, as when the plug is pulled. */
  powerOff(): void {
    this.#waiting = Buffer.alloc(0);
    this.#wanted = 0;
    this.#reports = false;
    this.#broken = false;
    this.#head.reset();
  }

  #changed(): void {
    this.#report();
    this.#work();
    if (!this.stopped) this.#onRoom();
  }

  #work(): void {
    while (!this.stopped && this.#waiting.length > 0) {
      const read = readCommand(this.#waiting);
      if ('wanted' in read) {
        this.#wanted = read.wanted;
        return;
      }
      this.#wanted = 0;
      this.#perform(read.command);
      this.#waiting = this.#waiting.subarray(read.length);
    }
  }

  #perform(command: Command): void {
    if (command.is === 'unknown') {
      if (this.#isLeftOfRealTime()) return;
      this.unknown.push(command.hex);
      this.#broken ||= this.#strict;
      this.#report();
    } else if (command.is === 'report-changes') {
      this.#reports = command.on;
      this.#told = '';
      this.#report();
    } else if (command.is === 'tell-paper') this.#reply(paperStatus(this.#sensors()));
    else if (command.is === 'tell-process-id') {
      if (this.#answers === 'process-id') this.#reply(processIdReply(command.id));
    } else this.#head.perform(command);
  }

  #comesOut(item: PageItem, dots: number): void {
    this.page.push(item);
    if (item.is === 'cut') {
      this.papers.push(this.page);
      if (this.papers.length > PAPERS_KEPT) this.papers.shift();
      this.#onPaper(this.page);
      this.page = [];
      this.#cutterJammed ||= this.#jamsAtNextCut;
      this.#jamsAtNextCut = false;
    }
    this.#paperDots -= dots;
    this.#report();
  }

  #sensors(): Sensors {
    return {
      stopped: this.stopped,
      coverOpen: this.#coverOpen,
      cutterJammed: this.#cutterJammed,
      broken: this.#broken,
      paperLow: this.#paperDots < NEAR_END_DOTS,
      paperOut: this.#paperDots <= 0,
    };
  }

  #report(): void {
    if (!this.#reports) return;
    const status = automaticStatus(this.#sensors());
    if (status.toString('hex') === this.#told) return;
    this.#told = status.toString('hex');
    this.#reply(status);
  }

  #answerNow(taken: Buffer): void {
    const seen = Buffer.concat([this.#tail, taken]);
    const begins = this.#received - this.#tail.length;
    this.#received += taken.length;
    this.#realTime = this.#realTime.filter((start) => start + REAL_TIME_BYTES > begins - this.#waiting.length);
    for (let at = 0; at + 2 < seen.length; at++) {
      if (seen[at] !== 0x10 || seen[at + 1] !== 0x04) continue;
      this.#realTime.push(begins + at);
      const reply = realTimeStatus(seen[at + 2] ?? 0, this.#sensors());
      if (reply) this.#reply(reply);
    }
    this.#tail = seen.subarray(Math.max(0, seen.length - 2));
  }

  #isLeftOfRealTime(): boolean {
    const at = this.#received - this.#waiting.length;
    return this.#realTime.some((start) => start <= at && at < start + REAL_TIME_BYTES);
  }

  #reply(reply: Buffer): void {
    if (this.#answers !== 'mute') this.#onReply(reply);
  }
}
