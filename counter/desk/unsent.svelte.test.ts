import { cleanup, fireEvent, render, screen as glass, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { granted } from '../../contract/reply.ts';
import App from '../App.svelte';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { atCounter, card, nine, outcome, visitor } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { ApplicantForm } from './applicant-form.svelte.ts';
import { Desk } from './desk.svelte.ts';
import type { TypedWork } from './typed-work.svelte.ts';

const her = card({ work: ['hear-need'] });
const here = () => atCounter({ visitor: visitor({ card: her }) });
const next = () => atCounter({ visitor: visitor({ card: card({ visitId: 'visit-8', number: 'A008' }) }) });

function seat() {
  const hub = new PaperHub();
  hub.view = here();
  const desk = new Desk(hub);
  desk.keepTyped(her);
  const leaves = (view = next()) => {
    hub.view = view;
    desk.keepTyped(view.visitor?.card);
    return desk.presses.refusal;
  };
  return { hub, desk, leaves, typed: desk.typedAbout(her) };
}
const told = (detail: string) => ({ code: 'changed-meanwhile', detail });
const applicant = (typed: TypedWork) => typed.applicant(false, (hub, about) => new ApplicantForm(hub, about));

describe('what was typed and not sent of whoever another window led away', () => {
  it('[CA18] is told, the next one there or nobody', () => {
    for (const view of [next(), atCounter()]) {
      const { desk, leaves, typed } = seat();
      typed.need = ' Minta surat ';
      desk.advice.change({ note: 'Bawa KK asli' });
      expect(leaves(view)).toEqual(told('A007: Minta surat: Bawa KK asli'));
    }
  });

  it('[CA18] names nobody: of an applicant or a bringer the number alone', () => {
    const begun: readonly ((typed: TypedWork) => void)[] = [
      (typed) => (applicant(typed).fields!.name = 'Siti'),
      (typed) => {
        typed.bringer = { broughtAs: 'keluarga', broughtBy: '' };
      },
      (typed) => {
        typed.tellBringer({ broughtAs: 'keluarga', broughtBy: 'Budi' });
        typed.bringer = { broughtAs: 'keluarga', broughtBy: 'Budi Contoh' };
      },
    ];
    for (const begin of begun) {
      const { leaves, typed } = seat();
      begin(typed);
      expect(leaves()).toEqual(told('A007'));
    }
  });

  it('[CA18] is nothing where all was sent, or nothing was typed', async () => {
    const { hub, desk, leaves, typed } = seat();
    hub.answer = () => granted(null);
    typed.need = 'Minta surat';
    await desk.noteNeed(typed, 'Minta surat');
    applicant(typed);
    typed.tellBringer({ broughtAs: 'keluarga', broughtBy: 'Budi' });
    expect(leaves()).toBeNull();
  });

  it.each(['view', 'answer'] as const)(
    '[CA18] is nothing to tell where this screen led him away, the %s first',
    async (first) => {
      const { hub, desk, leaves, typed } = seat();
      typed.bringer = { broughtAs: 'keluarga', broughtBy: '' };
      const refusals: unknown[] = [];
      hub.answer = () => {
        if (first === 'view') refusals.push(leaves());
        return granted(null);
      };
      await desk.finish(outcome(), false);
      expect([...refusals, leaves()].filter(Boolean)).toEqual([]);
    },
  );
});

function open() {
  const hub = new PaperHub();
  hub.view = here();
  const memory = { getItem: () => null, setItem: () => undefined };
  const screen = new CounterScreen({ hub, clock: { now: nine }, memory });
  render(App, { screen });
  return { hub, desk: screen.desk };
}

describe('on the screen', () => {
  beforeAll(() => import('./dialogs/SeldomOpened.svelte'));
  afterEach(cleanup);

  it('[CA18] a field that goes with its visitor leaves its words in the message', async () => {
    const { hub } = open();
    await fireEvent.input(glass.getByPlaceholderText(/^Dengarkan/), { target: { value: 'Minta surat' } });
    hub.view = next();
    flushSync();
    expect((await glass.findByText(/\(A007: Minta surat\)/)).textContent).toContain('belum disimpan');
  });

  it('[CA18] a dialog that closes with its visitor leaves its words in the message; one that is cancelled leaves none', async () => {
    const { hub, desk } = open();
    for (const isCancelled of [true, false]) {
      desk.open = { is: 'hold' };
      const reason = await glass.findByLabelText('Alasan');
      await fireEvent.input(reason, { target: { value: 'Fotokopi KK' } });
      if (isCancelled) desk.open = null;
      else hub.view = next();
      flushSync();
      expect(desk.presses.refusal).toEqual(isCancelled ? null : told('A007: Fotokopi KK'));
    }
    expect(desk.open).toBeNull();
    await glass.findByText(/\(A007: Fotokopi KK\)/);
  });

  it.each([
    ['hold', 'Alasan'],
    ['transfer', 'Catatan'],
  ] as const)('[CT5] what was typed in a dialog closed by a stray Escape stands there again: %s', async (is, label) => {
    const { hub, desk } = open();
    const field = async () => {
      desk.open = { is };
      return within(await glass.findByRole('dialog')).getByLabelText<HTMLInputElement>(label);
    };
    const sees = (view: ReturnType<typeof here>) => {
      desk.open = null;
      flushSync();
      hub.view = view;
      flushSync();
    };
    await fireEvent.input(await field(), { target: { value: 'Fotokopi KK' } });
    sees(here());
    expect((await field()).value).toBe('Fotokopi KK');
    sees(next());
    expect((await field()).value, 'nothing of it at the next visitor').toBe('');
    sees(here());
    expect((await field()).value, 'when he is back').toBe('');
  });
});
