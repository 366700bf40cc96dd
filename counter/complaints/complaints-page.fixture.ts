import { render, screen as glass } from '@testing-library/svelte';
import type { ComplaintDetail } from '../../contract/views/complaint-view.ts';
import { granted } from '../../contract/reply.ts';
import App from '../App.svelte';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { nine } from '../counter-view.fixture.ts';
import type { SignedInView } from '../look.svelte.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { detailOf, rowOf } from './complaint.fixture.ts';

export const receivedNow = { complaintId: 'complaint-9', number: 'P-2026-00009', code: 'QRST5678', jobId: null };

/** A counter that shows the complaints of the clerk who signed in. */
export async function open(view: SignedInView, seen: ComplaintDetail = detailOf(rowOf(1))) {
  const hub = new PaperHub();
  hub.view = view;
  hub.answer = ({ name }) =>
    granted(name === 'complaint:see' ? seen : name === 'complaint:receive' ? receivedNow : null);
  const memory = { getItem: () => null, setItem: () => undefined };
  const screen = new CounterScreen({ hub, clock: { now: nine }, memory });
  render(App, { screen });
  await screen.fetchCalls();
  if (view.is === 'without-counter') await glass.findByRole('heading', { level: 1, name: /Pengaduan yang menunggu/ });
  return { hub, screen };
}

export const button = (name: RegExp | string) => glass.getByRole<HTMLButtonElement>('button', { name });
export const asked = (hub: PaperHub, name: string) => hub.asked.filter((each) => each.name === name);
export const openIt = async (number: string) => {
  button(number).click();
  await glass.findByRole('heading', { level: 2, name: number });
};
