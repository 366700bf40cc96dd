import { cleanup, render, screen as glass } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { VisitCard } from '../../../contract/views/visit-card.ts';
import App from '../../App.svelte';
import { CounterScreen } from '../../counter-screen.svelte.ts';
import { atCounter, card, nine, visitor } from '../../counter-view.fixture.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';

afterEach(cleanup);

const letter = { letterId: 'letter-1', number: '400.9/0001/DINSOS/XI/2026', copies: 0, job: null };

function open(change: Partial<VisitCard>) {
  cleanup();
  const hub = new PaperHub();
  hub.view = atCounter({ visitor: visitor({ card: card({ work: ['issue-letter'], ...change }) }) });
  const memory = { getItem: () => null, setItem: () => undefined };
  render(App, { screen: new CounterScreen({ hub, clock: { now: nine }, memory }) });
}

const isThere = (name: string) => glass.queryByRole('button', { name }) !== null;
const offered = () =>
  ['Terbitkan dan cetak surat', 'Terbitkan surat', 'Cetak salinan', 'Lihat surat (PDF)'].map(isThere);

describe('a letter at the counter', () => {
  it('[LE7] is opened where the office has it on A4, and printed on the roll where it has it there', () => {
    open({ mayIssueLetter: true });
    expect(offered()).toEqual([true, false, false, false]);
    open({ mayIssueLetter: true, letterPaper: 'a4' });
    expect(offered()).toEqual([false, true, false, false]);
    open({ letter });
    expect(offered()).toEqual([false, false, true, false]);
    open({ letter, letterPaper: 'both' });
    expect(offered()).toEqual([false, false, true, true]);
    open({ letter, letterPaper: 'a4' });
    expect(offered()).toEqual([false, false, false, true]);
  });
});
