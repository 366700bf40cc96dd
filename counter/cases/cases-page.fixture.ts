import { render, screen as glass } from '@testing-library/svelte';
import { granted } from '../../contract/reply.ts';
import App from '../App.svelte';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { nine } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import type { SignedInView } from './case-look.svelte.ts';
import { detail } from './case-detail.fixture.ts';

/** An official, or a clerk, at his cases: `seen` is the case that the hub shows when one is opened. */
export async function openCases(view: SignedInView, area: CounterScreen['area'] = 'work', seen = detail()) {
  const hub = new PaperHub();
  hub.view = view;
  hub.answer = ({ name }) => granted(name === 'case:see' ? seen : null);
  const memory = { getItem: () => null, setItem: () => undefined };
  const screen = new CounterScreen({ hub, clock: { now: nine }, memory });
  screen.area = area;
  render(App, { screen });
  await glass.findByRole('heading', { level: 1, name: 'Yang menunggu Anda' });
  return { hub, screen };
}

export const button = (name: RegExp | string) => glass.getByRole<HTMLButtonElement>('button', { name });
