import { cleanup, render, screen as glass } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { nine } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { allWords } from '../words/all-words.fixture.ts';
import { CaseDesk } from './case-desk.svelte.ts';
import { official, paraf, parafRow } from './case-detail.fixture.ts';
import UndoBar from './UndoBar.svelte';

afterEach(cleanup);

it.each([
  [2, '2026-00001, 2026-00002'],
  [40, '40 berkas'],
])('[CA10] of %i cases it names what was done, and what was undone, in one line: %s', async (count, named) => {
  const hub = new PaperHub();
  const cases = Array.from({ length: count }, (_, i) => parafRow(i + 1));
  hub.view = official(cases);
  const desk = new CaseDesk(hub, { now: nine });
  render(UndoBar, { desk, words: allWords() });
  desk.last.did({ offer: paraf(), cases });
  flushSync();
  expect(glass.getByText(/dicatat/).textContent).toBe(`Paraf: ${named} dicatat.`);
  await desk.undo(cases);
  flushSync();
  expect(glass.getByText(/diurungkan/).textContent).toBe(`${named} diurungkan.`);
});
