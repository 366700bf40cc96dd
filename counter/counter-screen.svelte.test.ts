import { render, screen as glass } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import App from './App.svelte';
import { CounterScreen } from './counter-screen.svelte.ts';
import { atCounter, nine } from './counter-view.fixture.ts';
import { PaperHub } from './paper-hub.fixture.svelte.ts';

function open() {
  const hub = new PaperHub();
  hub.view = atCounter();
  const memory = { getItem: () => null, setItem: () => undefined };
  const screen = new CounterScreen({ hub, clock: { now: nine }, memory });
  render(App, { screen });
  const sits = (id: string) => {
    const view = atCounter();
    hub.view = { ...view, clerk: { ...view.clerk, id } };
    flushSync();
  };
  return { screen, sits };
}

it('[AC22] what one had open and was told is not shown to the next, though he went without a press', () => {
  const { screen, sits } = open();
  screen.desk.open = { is: 'break' };
  screen.desk.checked = { number: 'A007', listed: true, warnings: [] };
  const { settings } = screen;
  flushSync();
  expect(glass.queryByRole('dialog')).not.toBeNull();
  sits('clerk-2');
  expect(glass.queryByRole('dialog')).toBeNull();
  expect([screen.desk.open, screen.desk.checked, screen.area]).toEqual([null, null, 'work']);
  expect(screen.settings).not.toBe(settings);
});

it('[AC22] whoever comes back himself finds his desk as he left it', () => {
  const { screen, sits } = open();
  screen.desk.open = { is: 'break' };
  flushSync();
  sits('clerk-1');
  expect(screen.desk.open).toEqual({ is: 'break' });
});
