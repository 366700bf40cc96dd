import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Alarm } from './alarm.ts';
import { followTicket } from './ticket.ts';
import type { TicketLine } from './ticket-line.ts';

/** The connection to the hub, controlled by the test. */
class HandSource extends EventTarget {
  static all: HandSource[] = [];
  static readonly CLOSED = 2;
  readyState = 1;
  constructor() {
    super();
    HandSource.all.push(this);
  }
  close(): void {
    this.readyState = HandSource.CLOSED;
  }
  say(event: 'ticket' | 'beat', data: unknown): void {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }));
  }
  fail(): void {
    this.dispatchEvent(new Event('error'));
  }
}

const part = (is: string, call = '') =>
  `<section class="ticket ${is}"${call === '' ? '' : ` data-call="${call}"`}><h1>A007</h1><p data-updated></p>` +
  `<button id="understood" hidden></button></section>`;

let line: TicketLine | null;
let alarm: Alarm;
const newest = () => HandSource.all.at(-1)!;
const isShown = (id: string) => document.getElementById(id)?.hasAttribute('hidden') === false;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', HandSource);
  HandSource.all = [];
  sessionStorage.clear();
  document.title = 'A007';
  document.body.innerHTML =
    `<div id="ticket" data-live="/t/token/live">${part('waiting')}</div><p id="stale" hidden></p>` +
    `<div id="alarm" hidden><button id="alarm-on"></button><p id="alarm-is-on" hidden><span id="awake"></span></p></div>`;
  alarm = new Alarm();
  vi.spyOn(alarm, 'ring').mockImplementation(() => undefined);
  line = followTicket(alarm);
});
afterEach(() => {
  line?.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren(); // the next test file uses the same page
});

/** For each poll, whether it was aborted. */
const signals = () => vi.mocked(fetch).mock.calls.map(([, init]) => init?.signal?.aborted);
const say = (is: string, call?: string) => newest().say('ticket', { html: part(is, call), is });

describe('the page of a ticket', () => {
  it('[ON5] shows what the hub says, and rings once for each call and recall', () => {
    say('called', '100-1');
    expect(document.querySelector('.ticket')?.className).toContain('called ringing');
    expect(document.title).toBe('● A007');
    expect(alarm.ring).toHaveBeenCalledTimes(1);
    document.getElementById('understood')?.click();
    say('called', '100-1');
    expect(alarm.ring).toHaveBeenCalledTimes(1);
    say('called', '100-2');
    expect(alarm.ring).toHaveBeenCalledTimes(2);
    say('serving');
    expect([document.title, document.querySelector('.ringing')]).toEqual(['A007', null]);
  });

  it('[ON12] puts there nothing again that it shows already, which would be read aloud anew', () => {
    const first = document.querySelector('.ticket');
    say('waiting');
    expect(document.querySelector('.ticket')).toBe(first);
    say('called', '100-1');
    const button = document.getElementById('understood')!;
    button.focus();
    const html = part('called', '100-1').replace('data-updated>', 'data-updated>Diperbarui pukul 09.13');
    newest().say('ticket', { html, is: 'called' });
    expect(document.activeElement).toBe(button);
    expect(document.querySelector('[data-updated]')?.textContent).toBe('Diperbarui pukul 09.13');
    say('called', '100-2');
    expect(document.getElementById('understood')).not.toBe(button);
  });

  it('[ON5] says after 40 s of silence that it may be out of date, and takes it back', () => {
    vi.advanceTimersByTime(39_000);
    expect(isShown('stale')).toBe(false);
    vi.advanceTimersByTime(6_000);
    expect(isShown('stale')).toBe(true);
    vi.advanceTimersByTime(3_000);
    newest().say('beat', { updated: 'Diperbarui pukul 09.12 WIB' });
    expect(isShown('stale')).toBe(false);
    expect(document.querySelector('[data-updated]')?.textContent).toBe('Diperbarui pukul 09.12 WIB');
  });

  it('[ON5] tries again in growing pauses, and asks where no line can be held', async () => {
    const fetched = vi.fn(() => Promise.resolve(Response.json({ html: part('missed'), is: 'missed' })));
    vi.stubGlobal('fetch', fetched);
    for (const pause of [2_000, 4_000, 8_000]) {
      const tries = HandSource.all.length;
      newest().fail();
      await vi.advanceTimersByTimeAsync(pause - 1);
      expect(HandSource.all).toHaveLength(tries);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(HandSource.all).toHaveLength(3);
    expect(fetched).toHaveBeenCalledWith('/t/token/now', expect.anything());
    expect(document.querySelector('.ticket.missed')).not.toBeNull();
  });

  describe('where no line can be held', () => {
    /** Answers of the hub, given when the test says so. */
    const answers: ((said: { html: string; is: string }) => void)[] = [];
    beforeEach(async () => {
      answers.length = 0;
      vi.stubGlobal(
        'fetch',
        vi.fn(() => new Promise<Response>((resolve) => void answers.push((said) => resolve(Response.json(said))))),
      );
      for (const pause of [2_000, 4_000, 8_000]) {
        newest().fail();
        await vi.advanceTimersByTimeAsync(pause);
      }
    });
    const answer = async (is: string, call = '') => {
      answers.at(-1)?.({ html: part(is, call), is });
      await vi.advanceTimersByTimeAsync(0);
    };

    it('[ON5] a call that is told again and again rings once', async () => {
      await answer('called', '100-1');
      await vi.advanceTimersByTimeAsync(15_000);
      await answer('called', '100-1');
      expect([answers.length, vi.mocked(alarm.ring).mock.calls.length]).toEqual([2, 1]);
    });

    it('[ON5] nothing is asked any more once the visit is over', async () => {
      await answer('over');
      await vi.advanceTimersByTimeAsync(60_000);
      expect(answers).toHaveLength(1);
    });

    it('[ON5] no question is left hanging behind the next, nor behind the page', async () => {
      await vi.advanceTimersByTimeAsync(41_000);
      expect(signals()).toEqual([true, false]);
      line?.close();
      expect(signals()).toEqual([true, true]);
    });

    it('[ON5] a question that is never answered is asked again', async () => {
      await vi.advanceTimersByTimeAsync(39_000);
      expect(answers).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(2_000);
      await answer('called', '100-1');
      expect([answers.length, vi.mocked(alarm.ring).mock.calls.length]).toEqual([2, 1]);
    });

    it('[ON5] a question whose answer is late does not go on beside the line that came back', async () => {
      window.dispatchEvent(new Event('online'));
      expect(HandSource.all).toHaveLength(4);
      await answer('waiting');
      await vi.advanceTimersByTimeAsync(30_000);
      expect(answers).toHaveLength(1);
    });
  });

  it('[ON5] connects at once when the network is back', () => {
    newest().fail();
    window.dispatchEvent(new Event('online'));
    expect(HandSource.all).toHaveLength(2);
  });

  it('ends with the visit', () => {
    say('over');
    expect(newest().readyState).toBe(HandSource.CLOSED);
    expect(isShown('alarm')).toBe(false);
  });
});
