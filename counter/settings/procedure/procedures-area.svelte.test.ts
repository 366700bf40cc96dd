import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import ProceduresArea from './ProceduresArea.svelte';
import { setStepLimit, toggleRole } from './step-limit.ts';

afterEach(cleanup);

const rowOf = (name: string) =>
  glass
    .getAllByText(name)
    .find((cell) => cell.closest('tr'))
    ?.closest('tr');

it('[HF3] the office sees of each step who does it, and what no source states', () => {
  const hall = $state(shippedHall('karangasem'));
  render(ProceduresArea, { hall, words: allWords() });
  const steps = hall.services[0]?.case?.steps ?? [];
  expect(glass.getAllByRole('row', { hidden: true })).toHaveLength(steps.length + 1);
  expect(rowOf('Paraf')?.textContent).toContain('Kepala Bidang, Pejabat Fungsional');
  expect(rowOf('Paraf')?.textContent).toContain('baris 11');
  expect(rowOf('Perbaikan konsep surat')?.textContent).toContain('diandaikan');
});

it('[SE5] the way of each service is one picture with the table behind it', async () => {
  const hall = $state(shippedHall('banyuasin'));
  const words = allWords();
  render(ProceduresArea, { hall, words });
  for (const service of hall.services) {
    await fireEvent.change(glass.getByLabelText(words.t.settings.procedures.service), {
      target: { value: service.id },
    });
    const name = words.t.settings.procedures.picture(words.of(service.shortName));
    expect(glass.getByRole('img', { name }).querySelectorAll('.box').length).toBe(
      service.journey.length + (service.case?.steps.length ?? 0) + (service.fromHome ? 1 : 0),
    );
  }
});

it('[SE5] [HF3] a limit that the office sets is its own, and somebody may act at every step', () => {
  const service = shippedHall('oku-selatan').services.find(({ case: procedure }) => procedure?.steps.length);
  const step = service?.case?.steps.find(({ limit }) => limit?.text);
  expect(step).toBeDefined();
  if (!step) return;
  setStepLimit(step, { value: 3 });
  expect(step.limit).toEqual({ value: 3, unit: 'menit' });
  setStepLimit(step, { value: 0 });
  expect(step.limit?.value).toBe(3);
  setStepLimit(step, null);
  expect(step.limit).toBeUndefined();
  for (const role of [...step.roles]) toggleRole(step, role);
  expect(step.roles).toHaveLength(1);
});
