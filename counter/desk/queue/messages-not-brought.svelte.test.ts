import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { CounterScreen } from '../../counter-screen.svelte.ts';
import { atCounter, nine } from '../../counter-view.fixture.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import SidePanel from './SidePanel.svelte';

const tried = vi.hoisted(() => ({ times: 0 }));
vi.mock('../../messages/MessagesPanel.svelte', () => {
  tried.times += 1;
  return Promise.reject(new Error('away'));
});
afterEach(cleanup);

it('[SC3] messages that the hub does not bring are asked for again by a press, and the queue beside them stays', async () => {
  const trouble = {
    messageId: 'm-1',
    medium: 'email',
    about: { is: 'case', id: 'case-1', number: '2026-00012' },
    purpose: 'request-answered',
    state: 'failed',
    why: 'address-refused',
    queuedAt: nine,
  } as const;
  const view = atCounter({ messages: [trouble] });
  const hub = new PaperHub();
  hub.view = view;
  const memory = { getItem: () => null, setItem: () => undefined };
  render(SidePanel, { screen: new CounterScreen({ hub, clock: { now: nine }, memory }), view });
  await fireEvent.click(await glass.findByRole('button', { name: 'Coba lagi' }));
  await expect.poll(() => tried.times).toBe(2);
  expect(await glass.findByRole('alert')).toBeTruthy();
});
