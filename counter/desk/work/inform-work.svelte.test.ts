import { cleanup, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import App from '../../App.svelte';
import { CounterScreen } from '../../counter-screen.svelte.ts';
import { atCounter, card, nine, outcome, visitor } from '../../counter-view.fixture.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';

afterEach(cleanup);

it.each([
  ['referral', true],
  [null, false],
] as const)('[VI5] a note on the slip is asked for where an outcome brings one: %s', (slip, isAsked) => {
  const hub = new PaperHub();
  const informs = card({ work: ['inform'], programmes: ['PKH'] });
  hub.view = atCounter({ visitor: visitor({ card: informs, outcomes: [outcome({ id: 'selesai', slip })] }) });
  const memory = { getItem: () => null, setItem: () => undefined };
  render(App, { screen: new CounterScreen({ hub, clock: { now: nine }, memory }) });
  expect(glass.getByText('Program yang dijelaskan')).toBeTruthy();
  expect(glass.queryByLabelText('Catatan pada slip') !== null).toBe(isAsked);
});
