/** The hub's answer about a ticket: the changing part of its page, and where the visit stands. */
export interface TicketSaid {
  readonly html: string;
  readonly is: string;
}

interface Listener {
  onTicket(said: TicketSaid): void;
  onBeat(updated: string): void;
  /** The connection has been silent for too long, or is back. */
  onStale(stale: boolean): void;
}

/** The hub sends a heartbeat every 15 s: two were missed. */
const SILENT_MS = 40_000;
const WATCH_MS = 5_000;
const LONGEST_PAUSE_MS = 30_000;
/** After this many failures events do not get through here, and the page polls. */
const TRIES = 3;
const ASK_MS = 15_000;

/**
 * Follows a ticket on any network: by server-sent events where a connection lasts, by polling where none does (ON5).
 */
export class TicketLine {
  readonly #live: string;
  readonly #listener: Listener;
  #source: EventSource | null = null;
  #heardAt = Date.now();
  #failed = 0;
  /** Counts connection attempts, so that a late answer belongs to its own attempt only. */
  #turn = 0;
  /** The poll under way; a browser opens few connections to one host, and hanging ones would use up all of them. */
  #question: AbortController | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(live: string, listener: Listener) {
    this.#live = live;
    this.#listener = listener;
  }

  open(): void {
    this.#watch = setInterval(() => this.#look(), WATCH_MS);
    window.addEventListener('online', this.again);
    document.addEventListener('visibilitychange', this.#seenAgain);
    this.#connect();
  }

  close(): void {
    this.#turn += 1;
    this.#question?.abort();
    clearInterval(this.#watch);
    clearTimeout(this.#retry);
    window.removeEventListener('online', this.again);
    document.removeEventListener('visibilitychange', this.#seenAgain);
    this.#source?.close();
  }

  /** Retries at once instead of at the next timer. */
  readonly again = (): void => {
    this.#failed = 0;
    this.#connect();
  };

  /** A telephone that slept has missed something. */
  readonly #seenAgain = (): void => {
    if (document.visibilityState === 'visible' && Date.now() - this.#heardAt > WATCH_MS) this.again();
  };

  #connect(): void {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = null;
    this.#question?.abort();
    const turn = ++this.#turn;
    if (typeof EventSource === 'undefined' || this.#failed >= TRIES) {
      void this.#ask(turn);
      return;
    }
    const source = new EventSource(this.#live);
    this.#source = source;
    source.addEventListener('ticket', (event: MessageEvent<string>) => {
      this.#heard();
      this.#listener.onTicket(JSON.parse(event.data) as TicketSaid);
    });
    source.addEventListener('beat', (event: MessageEvent<string>) => {
      this.#heard();
      this.#listener.onBeat((JSON.parse(event.data) as { updated: string }).updated);
    });
    source.addEventListener('error', () => this.#later());
  }

  #later(): void {
    this.#source?.close();
    this.#failed += 1;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** this.#failed));
  }

  async #ask(turn: number): Promise<void> {
    // On a dead connection an answer may not come for many minutes.
    this.#retry = setTimeout(() => this.#connect(), SILENT_MS);
    this.#question = typeof AbortController === 'undefined' ? null : new AbortController();
    const said = await asked(this.#live.replace('/live', '/now'), this.#question);
    if (turn !== this.#turn) return;
    clearTimeout(this.#retry);
    if (said) {
      this.#heard();
      this.#listener.onTicket(said);
    }
    // That answer may have been the last: then this line was closed.
    if (turn === this.#turn) this.#retry = setTimeout(() => void this.#ask(turn), ASK_MS);
  }

  #heard(): void {
    this.#heardAt = Date.now();
    if (this.#source) this.#failed = 0;
    this.#listener.onStale(false);
  }

  #look(): void {
    if (Date.now() - this.#heardAt <= SILENT_MS) return;
    this.#listener.onStale(true);
    // A connection that looks open and is silent is dead.
    if (this.#source && this.#source.readyState !== EventSource.CLOSED) this.#later();
  }
}

/** Null: no network, or no answer; the watchdog reports it, and the next poll comes by itself. */
async function asked(address: string, question: AbortController | null): Promise<TicketSaid | null> {
  try {
    const answer = await fetch(address, question ? { signal: question.signal } : {});
    return answer.ok ? ((await answer.json()) as TicketSaid) : null;
  } catch {
    return null;
  }
}
