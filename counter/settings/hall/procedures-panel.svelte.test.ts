import { cleanup, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import ProceduresPanel from './ProceduresPanel.svelte';

afterEach(cleanup);

it('[HF3] the office sees of each step who does it, and what no source states', () => {
  const hall = shippedHall('karangasem');
  render(ProceduresPanel, { hall, words: allWords() });
  const [service] = hall.services;
  const steps = service?.case?.steps ?? [];
  expect(glass.getAllByRole('row', { hidden: true })).toHaveLength(steps.length + 1);
  const initials = glass.getByText('Paraf').closest('tr');
  expect(initials?.textContent).toContain('Kepala Bidang, Pejabat Fungsional');
  expect(initials?.textContent).toContain('baris 11');
  expect(glass.getByText('Perbaikan konsep surat').closest('tr')?.textContent).toContain('diandaikan');
});
