import { cleanup, fireEvent, render, screen as glass, within } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { granted } from '../../contract/reply.ts';
import type { CaseDetail } from '../../contract/views/case-view.ts';
import App from '../App.svelte';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { nine, stepOffer } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { detail, official, parafRow } from './case-detail.fixture.ts';

// The page is fetched when it is first opened; on a busy machine that takes longer than a test waits.
beforeAll(() => import('./CasesPage.svelte'));
afterEach(cleanup);

const paper = { mandatory: true, state: null, byRegister: false, stoodIn: false, lacks: true, beside: null };
const papers: CaseDetail['papers'] = [
  { ...paper, id: 'kk', text: 'KK' },
  { ...paper, id: 'sktm', text: 'SKTM', state: 'missing', byRegister: true, stoodIn: true, lacks: false },
  { ...paper, id: 'kuasa', text: 'Surat kuasa', mandatory: false },
];

/** An official who has opened the case. */
async function opened(seen: CaseDetail): Promise<PaperHub> {
  const hub = new PaperHub();
  hub.view = official([parafRow(1)]);
  hub.answer = ({ name }) => granted(name === 'case:see' ? seen : null);
  const memory = { getItem: () => null, setItem: () => undefined };
  render(App, { screen: new CounterScreen({ hub, clock: { now: nine }, memory }) });
  (await glass.findByRole('button', { name: '2026-00001' })).click();
  await glass.findByRole('heading', { level: 2, name: '2026-00001' });
  return hub;
}

describe('what is done with the case that is open', () => {
  it('[CS4] papers: "Semua ada" is said of those alone that have to be there', async () => {
    const mine = [{ row: parafRow(1), work: ['check-papers' as const], records: [], printed: null }];
    const hub = await opened(detail({ papers, mine }));
    const part = within(glass.getByRole('region', { name: 'Persyaratan' }));
    expect(part.getByText('1 dari 2')).toBeTruthy();
    await fireEvent.click(part.getByRole('button', { name: 'Semua ada' }));
    await vi.waitFor(() => expect(JSON.stringify(hub.asked)).toContain('"papers":{"kk":"present"}'));
    expect(JSON.stringify(hub.asked)).not.toMatch(/sktm|kuasa/);
  });

  it('[CS4] papers: where others work on them, what the register stands in for is not needed', async () => {
    await opened(detail({ papers }));
    const part = within(glass.getByRole('region', { name: 'Persyaratan' }));
    expect(part.getAllByRole('listitem').map((item) => item.querySelector('b')?.textContent)).toEqual([
      '–',
      'Tidak perlu',
      '–',
    ]);
  });

  it('[CT6] letter: the purpose is there already where the office lists only one', async () => {
    const row = parafRow(1, { offers: [stepOffer({ does: ['draft-letter'], wants: ['purpose'] })] });
    await opened(detail({ mine: [{ row, work: [], records: [], printed: null }], purposes: ['Pengaktifan PBI-JK'] }));
    const name = new RegExp(`^${row.offers[0]?.name.id}…`);
    await fireEvent.click(glass.getByRole('button', { name }));
    const dialog = within(await glass.findByRole('dialog'));
    expect(dialog.getByRole<HTMLInputElement>('radio', { name: 'Pengaktifan PBI-JK' }).checked).toBe(true);
  });
});
