import { Alarm } from './alarm.ts';
import { TicketLine } from './ticket-line.ts';
import type { TicketSaid } from './ticket-line.ts';

/** The call its owner has seen, so that a reload does not ring for it again. */
const SEEN = 'antrean.call';

/** Keeps a ticket's page up to date, and rings when its number is called. */
export function followTicket(alarm = new Alarm()): TicketLine | null {
  const part = document.getElementById('ticket');
  const live = part?.dataset['live'];
  if (!part || !live) return null;
  const bell = new Bell(alarm);
  const shown = new Shown(part);
  const line = new TicketLine(live, {
    onTicket: (said) => shown.isNew(said) && tell(part, said, bell, () => line.close()),
    onBeat: (updated) => {
      const words = part.querySelector('[data-updated]');
      if (words) words.textContent = updated;
    },
    onStale: (stale) => show(element('stale'), stale),
  });
  offerAlarm(alarm);
  attend(part, bell);
  line.open();
  return line;
}

function tell(part: HTMLElement, { html, is }: TicketSaid, bell: Bell, end: () => void): void {
  // Rendered by the hub's template, which has escaped every word.
  part.innerHTML = html;
  if (is === 'over') {
    end();
    element('alarm')?.setAttribute('hidden', '');
    element('stale')?.setAttribute('hidden', '');
  }
  attend(part, bell);
}

/**
 * ON12: each poll and each new line deliver the whole ticket; put there again, it would be read aloud again, and take the focus from a button.
 * As this browser writes it, without the time of the update.
 */
class Shown {
  readonly #part: HTMLElement;
  #still: string;

  constructor(part: HTMLElement) {
    this.#part = part;
    this.#still = stillOf(part.cloneNode(true) as HTMLElement);
  }

  isNew({ html }: TicketSaid): boolean {
    const said = document.createElement('div');
    said.innerHTML = html;
    const updated = said.querySelector('[data-updated]')?.textContent;
    const still = stillOf(said);
    const isNew = still !== this.#still;
    this.#still = still;
    const words = this.#part.querySelector('[data-updated]');
    if (!isNew && words && updated !== undefined) words.textContent = updated;
    return isNew;
  }
}

function stillOf(ticket: HTMLElement): string {
  const updated = ticket.querySelector('[data-updated]');
  if (updated) updated.textContent = '';
  return ticket.innerHTML.trim();
}

/** Rings once for each call, however often it arrives: polling delivers the same one every few seconds. */
class Bell {
  readonly #alarm: Alarm;
  #rung: string | null = null;

  constructor(alarm: Alarm) {
    this.#alarm = alarm;
  }

  ring(call: string): void {
    if (call !== this.#rung) this.#alarm.ring();
    this.#rung = call;
  }

  stop(): void {
    this.#alarm.stop();
  }
}

/** Rings for a call not seen yet, and stops for anything else. */
function attend(part: HTMLElement, bell: Bell): void {
  const shown = part.firstElementChild as HTMLElement | null;
  const call = shown?.dataset['call'];
  document.title = document.title.replace(/^(● )?/, call === undefined ? '' : '● ');
  if (!shown || call === undefined || seenCall() === call) return bell.stop();
  const button = element('understood');
  shown.classList.add('ringing');
  button?.removeAttribute('hidden');
  button?.addEventListener('click', () => {
    keepSeen(call);
    shown.classList.remove('ringing');
    button.setAttribute('hidden', '');
    bell.stop();
  });
  bell.ring(call);
}

function offerAlarm(alarm: Alarm): void {
  const button = element('alarm-on');
  element('alarm')?.removeAttribute('hidden');
  element('refreshes')?.setAttribute('hidden', '');
  button?.addEventListener('click', () => {
    button.setAttribute('hidden', '');
    element('alarm-is-on')?.removeAttribute('hidden');
    void alarm.allow().then((awake) => show(element('awake'), awake));
  });
}

/** Telephones of 2018 have no `toggleAttribute` (ON4). */
function show(part: HTMLElement | null, isShown: boolean): void {
  if (part) part.hidden = !isShown;
}

const element = (id: string): HTMLElement | null => document.getElementById(id);

/** A browser that stores nothing rings once more after a reload. */
function seenCall(): string | null {
  try {
    return sessionStorage.getItem(SEEN);
  } catch {
    return null;
  }
}

function keepSeen(call: string): void {
  try {
    sessionStorage.setItem(SEEN, call);
  } catch {
    // then it rings once more after a reload
  }
}
