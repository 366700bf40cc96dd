import { cleanup, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { CounterScreen } from '../../counter-screen.svelte.ts';
import { atCounter, minute, nine } from '../../counter-view.fixture.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import HeldPanel from './HeldPanel.svelte';

afterEach(cleanup);

const row = { service: { id: 'Surat', en: 'Letter' }, arrivedAt: nine, priority: null, forCase: null };
const held = (number: string, returnAt: number | null) => ({
  ...row,
  visitId: number,
  number,
  reason: 'fotokopi',
  returnAt,
});

it('[CA15] puts those first whose time of return has come, and says so', () => {
  const view = {
    ...atCounter(),
    held: [
      held('A001', null),
      held('A002', nine + minute),
      held('A003', nine - minute),
      held('A004', nine - 9 * minute),
    ],
  };
  const memory = { getItem: () => null, setItem: () => undefined };
  render(HeldPanel, { screen: new CounterScreen({ hub: new PaperHub(), clock: { now: nine }, memory }), view });
  expect(glass.getAllByRole('listitem').map((item) => item.textContent.replace(/\s+/g, ' ').trim())).toEqual([
    'A004 fotokopi · waktunya kembali (08.51) Lanjutkan',
    'A003 fotokopi · waktunya kembali (08.59) Lanjutkan',
    'A001 fotokopi Lanjutkan',
    'A002 fotokopi · kembali 09.01 Lanjutkan',
  ]);
});
