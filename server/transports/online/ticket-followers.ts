import type { Site } from '../../../online/pages/site.ts';
import { ticketPart } from '../../../online/pages/ticket.ts';
import { clockOf } from '../../../online/pages/time-words.ts';
import { wordsOf } from '../../../online/pages/site.ts';
import { siteFrame } from '../../application/online/site-frame.ts';
import { onlineTicket, visitOfToken } from '../../application/online/ticket.ts';
import type { FollowedVisit } from '../../application/online/ticket.ts';
import type { Office } from '../../application/office.ts';
import { sceneOf } from '../../application/views/hall-parts.ts';

/** Proxies and telephones drop a connection that is silent for longer. */
const BEAT_MS = 15_000;
/** Changes within this time are sent together: nobody walks to a counter faster. */
const SHORTEST_PAUSE_MS = 500;
const MOST_PHONES = 2_000;
const MOST_OF_ONE_TICKET = 8;
/** Messages that a telephone has not accepted; one beyond this no longer reads, and would only fill the hub's memory. */
const MOST_WAITING = 8;

/** One ticket in one language, and the telephones that follow it. */
interface Followed {
  visit: FollowedVisit;
  readonly token: string;
  readonly language: Site['language'];
  readonly phones: Set<ReadableStreamDefaultController<Uint8Array>>;
  told: string;
}

/** Telephones that follow their tickets. When the hall changes, each ticket is computed once for all who follow it (ON5). */
export class TicketFollowers {
  readonly #office: () => Office;
  readonly #followed = new Map<string, Followed>();
  readonly #beat: NodeJS.Timeout;
  #due = false;
  #running = false;
  #closed = false;

  constructor(office: () => Office) {
    this.#office = office;
    this.#beat = setInterval(() => this.beat(), BEAT_MS);
    this.#beat.unref();
  }

  get phones(): number {
    let phones = 0;
    for (const followed of this.#followed.values()) phones += followed.phones.size;
    return phones;
  }

  /** The hall has changed. */
  wake(): void {
    if (this.#closed || this.#followed.size === 0) return;
    this.#due = true;
    if (!this.#running) void this.#rounds();
  }

  /** Sends the state now and at each change; null: the hub's limit of followers is reached. */
  follow(visit: FollowedVisit, token: string, language: Site['language']): ReadableStream<Uint8Array> | null {
    const key = `${language} ${token}`;
    const followed = this.#followed.get(key) ?? { visit, token, language, phones: new Set(), told: '' };
    if (this.#closed || this.phones >= MOST_PHONES || followed.phones.size >= MOST_OF_ONE_TICKET) return null;
    let phone: ReadableStreamDefaultController<Uint8Array>;
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        phone = controller;
        followed.phones.add(controller);
        this.#followed.set(key, followed);
        followed.told = ''; // later followers get it, too
        this.wake();
      },
      cancel: () => this.#leave(followed, phone),
    });
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#beat);
    for (const followed of this.#followed.values()) {
      for (const phone of followed.phones) phone.close();
    }
    this.#followed.clear();
  }

  async #rounds(): Promise<void> {
    this.#running = true;
    while (this.#due) {
      this.#due = false;
      const began = performance.now();
      try {
        await this.#tellAll();
      } catch (fault) {
        this.#office().log.fault('tickets could not be told', fault);
      }
      const took = performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, Math.max(SHORTEST_PAUSE_MS, took)));
    }
    this.#running = false;
  }

  async #tellAll(): Promise<void> {
    const office = this.#office();
    const scene = sceneOf(office);
    const frame = siteFrame(office);
    for (const followed of this.#followed.values()) {
      // It left the hall with the day: only the archive knows how it ended.
      const isGone = !followed.visit.over && !scene.hall.visits.has(followed.visit.id);
      if (isGone) followed.visit = (await visitOfToken(office, followed.token)) ?? followed.visit;
      const ticket = onlineTicket(scene, followed.visit);
      const said = JSON.stringify(ticket.now);
      if (said === followed.told) continue;
      followed.told = said;
      const { language, token } = followed;
      const html = await ticketPart({ frame, language, scripts: {} }, ticket, token);
      this.#say(followed, eventText('ticket', { html: html.toString(), is: ticket.now.is }));
    }
  }

  /** A sign of life for waiting telephones. */
  beat(): void {
    if (this.#followed.size === 0) return;
    const office = this.#office();
    const frame = siteFrame(office);
    const now = office.clock.now();
    for (const followed of this.#followed.values()) {
      const site = { frame, language: followed.language };
      this.#say(followed, eventText('beat', { updated: wordsOf(site).updated(clockOf(site, now)) }));
    }
  }

  #say(followed: Followed, text: string): void {
    const bytes = new TextEncoder().encode(text);
    for (const phone of followed.phones) {
      if ((phone.desiredSize ?? 0) < -MOST_WAITING) {
        phone.close();
        this.#leave(followed, phone);
      } else phone.enqueue(bytes);
    }
  }

  #leave(followed: Followed, phone: ReadableStreamDefaultController<Uint8Array>): void {
    followed.phones.delete(phone);
    if (followed.phones.size === 0) this.#followed.delete(`${followed.language} ${followed.token}`);
  }
}

/** Server-sent event on one line, since JSON has no line breaks of its own. */
const eventText = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
