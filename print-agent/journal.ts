import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { moveDurably } from '../server/adapters/durable-files.ts';
import { writeBeside } from './agent-folder.ts';
import { after, isOver, keyOf } from './held-paper.ts';
import type { HeldPaper, Papers } from './held-paper.ts';
import { JournalEntry } from './journal-entry.ts';
import type { PaperEntry } from './journal-entry.ts';

/** Papers that are long over are remembered, so that a hub restored from yesterday's backup reprints none of them. */
const REMEMBERED = 2_000;
const REWRITE_ABOVE_BYTES = 8 * 1024 * 1024;

/**
 * What the agent has begun, sent and learnt, each entry durable before anything follows from it. If the journal is
 * lost, its id is lost, too: the hub then regards what that journal had as perhaps printed.
 */
export class Journal {
  readonly #file: string;
  #id = '';
  #papers: Papers = new Map();
  /** Null: it was rewritten; the next entry opens it. */
  #fd: number | null;
  #bytes = 0;
  /** It contains entries that nobody needs any more. */
  #isStale = false;

  /** A last line torn by a power cut was never acted upon; a torn line anywhere else is damage. */
  constructor(folder: string) {
    this.#file = join(folder, 'journal.jsonl');
    if (existsSync(this.#file)) this.#read();
    if (this.#id === '') this.#id = randomUUID();
    moveDurably(this.#writeAnew(), this.#file);
    this.#fd = this.#open();
  }

  get id(): string {
    return this.#id;
  }

  get papers(): readonly HeldPaper[] {
    return [...this.#papers.values()];
  }

  paper(key: string): HeldPaper | undefined {
    return this.#papers.get(key);
  }

  /** Durable when it returns, or it throws and nothing has changed: half a line would damage the next one. */
  add(entry: PaperEntry): void {
    const line = Buffer.from(`${JSON.stringify(entry)}\n`);
    const fd = (this.#fd ??= this.#open());
    try {
      let written = 0;
      while (written < line.length) written += writeSync(fd, line, written);
      fdatasyncSync(fd);
    } catch (fault) {
      ftruncateSync(fd, this.#bytes);
      throw fault;
    }
    this.#bytes += line.length;
    const before = this.#papers;
    this.#papers = after(before, entry);
    if (this.#bytes > REWRITE_ABOVE_BYTES || endsLetter(before.get(keyOf(entry)), this.#papers.get(keyOf(entry)))) {
      this.#isStale = true;
    }
    if (this.#isStale) this.#shed();
  }

  /**
   * The new entry is already durable: if the disk has no room for a second copy, the old lines stay until the next
   * entry.
   */
  #shed(): void {
    try {
      const anew = this.#writeAnew();
      // Windows cannot rename over an open file.
      if (this.#fd !== null) closeSync(this.#fd);
      this.#fd = null;
      moveDurably(anew, this.#file);
    } catch {
      return;
    }
    this.#isStale = false;
  }

  close(): void {
    if (this.#fd !== null) closeSync(this.#fd);
  }

  #read(): void {
    const lines = readFileSync(this.#file, 'utf8').split('\n');
    const last = lines.findLastIndex((line) => line !== '');
    for (const [at, line] of lines.entries()) {
      const entry = parsed(line);
      if (entry?.is === 'journal') this.#id = entry.id;
      else if (entry) this.#papers = after(this.#papers, entry);
      else if (at < last)
        throw new Error(`${this.#file} is damaged in line ${at + 1}: move it away, and start the agent anew.`);
    }
  }

  /** Writes the entries still needed to a temporary file that will replace the journal. */
  #writeAnew(): string {
    const kept = this.papers.filter((paper) => !(isOver(paper) && paper.told));
    const over = this.papers.filter((paper) => isOver(paper) && paper.told).slice(-REMEMBERED);
    this.#papers = new Map([...over, ...kept].map((paper) => [keyOf(paper), paper]));
    const entries: JournalEntry[] = [{ is: 'journal', id: this.#id }, ...this.papers.flatMap(linesOf)];
    return writeBeside(this.#file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  }

  /** Opens it for appending. */
  #open(): number {
    const fd = openSync(this.#file, 'a', 0o600);
    this.#bytes = fstatSync(fd).size;
    return fd;
  }
}

/** AR10: the words of a letter leave the disk once it is over; a ticket names nobody. */
const endsLetter = (before: HeldPaper | undefined, now: HeldPaper | undefined): boolean =>
  before !== undefined && before.kind !== 'ticket' && before.base64 !== null && (now?.base64 ?? null) === null;

function linesOf({ printerId, jobId, attempt, kind, base64, last, told }: HeldPaper): PaperEntry[] {
  const base = { printerId, jobId, attempt };
  return [
    { is: 'taken', ...base, kind, base64: base64 ?? '' },
    ...(last ? [{ is: 'changed' as const, ...base, change: last }] : []),
    ...(last && told ? [{ is: 'told' as const, ...base }] : []),
  ];
}

function parsed(line: string): JournalEntry | null {
  try {
    return JournalEntry.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
