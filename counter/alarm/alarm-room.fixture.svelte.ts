import { cleanup, fireEvent, render } from '@testing-library/svelte';
import { afterEach, beforeEach, vi } from 'vitest';
import type { AlarmNow, StaffAlarms } from '../../contract/views/alarm-view.ts';
import App from '../App.svelte';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { atCounter, minute, nine, noAlarms } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { Gong } from '../parts/gong.ts';

export const ofBudi: AlarmNow = {
  alarmId: 'alarm-1',
  place: { id: 'Loket 2', en: 'Counter 2' },
  clerk: 'Budi',
  since: nine,
  mine: null,
  coming: [],
  amComing: false,
  ended: null,
};
export const mine: AlarmNow = {
  ...ofBudi,
  mine: { until: nine + 15_000, anewFrom: nine + 2 * minute, aloneFrom: nine + 5 * minute },
};

/** A counter with its alarm fetched, a clock that is set by hand, and a gong that is heard by the test alone. */
export class AlarmRoom {
  hub = new PaperHub();
  clock = { now: nine };
  strike = vi.spyOn(Gong.prototype, 'strike');

  constructor() {
    beforeEach(() => {
      vi.useFakeTimers({ shouldAdvanceTime: true });
      this.strike = vi.spyOn(Gong.prototype, 'strike').mockImplementation(() => undefined);
      this.hub = new PaperHub();
      this.clock = { now: nine };
      this.hub.view = atCounter();
      sessionStorage.clear();
    });
    afterEach(() => {
      cleanup();
      vi.restoreAllMocks();
      vi.useRealTimers();
    });
  }

  async show(alarms: Partial<StaffAlarms> = {}): Promise<CounterScreen> {
    const { hub, clock } = this;
    hub.view = { ...atCounter(), alarms: { ...noAlarms, ...alarms } };
    const memory = { getItem: () => null, setItem: () => undefined };
    const screen = new CounterScreen({ hub, clock, memory });
    render(App, { screen });
    await screen.fetchCalls();
    return screen;
  }

  tell(...raised: AlarmNow[]): void {
    this.hub.view = { ...atCounter(), alarms: { ...noAlarms, raised } };
  }

  raises() {
    return this.hub.asked.filter(({ name }) => name === 'alarm:raise');
  }

  press() {
    return fireEvent.keyDown(window, { key: 'F12' });
  }
}
