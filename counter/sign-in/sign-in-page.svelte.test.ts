import { cleanup, render, screen as glass } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { CounterView } from '../../contract/views/counter-view.ts';
import App from '../App.svelte';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { atCounter, nine, noAlarms } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';

afterEach(cleanup);

describe('the door of the counter', () => {
  it('[CT4] lets whoever comes type the name at once', () => {
    const hub = new PaperHub();
    const { hall } = atCounter();
    const view: CounterView = {
      is: 'signed-out',
      revision: 1,
      now: nine,
      hall,
      counters: [],
      fixedCounterId: null,
      locked: null,
      alarms: noAlarms,
    };
    hub.view = view;
    const memory = { getItem: () => null, setItem: () => undefined };
    render(App, { screen: new CounterScreen({ hub, clock: { now: nine }, memory }) });
    expect(document.activeElement).toBe(glass.getByLabelText('Nama pengguna'));
  });
});
