import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import ProceduresArea from './ProceduresArea.svelte';
import LimitFields from '../fields/LimitFields.svelte';
import { setLimit } from './step-limit.ts';

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

it('[DI14] [SE5] a station that stands twice on a way, or twice in a route, is shown twice and stops no page', async () => {
  const hall = $state(shippedHall('pariaman'));
  const words = allWords();
  const [service] = hall.services;
  const outcome = service!.journey.flatMap(({ outcomes }) => outcomes).find(({ route }) => route.length > 0);
  outcome!.route = [...outcome!.route, ...outcome!.route];
  render(ProceduresArea, { hall, words });
  const name = words.t.settings.procedures.picture(words.of(service!.shortName));
  const boxes = () => glass.getByRole('img', { name }).querySelectorAll('.box').length;
  const before = boxes();
  await fireEvent.click(glass.getByRole('button', { name: words.t.choices.journey.add }));
  expect(boxes()).toBe(before + 1);
});

it('[SE6] [HF3] a limit that the office sets is its own, and can be taken away', async () => {
  const hall = $state(shippedHall('oku-selatan'));
  const words = allWords();
  const service = hall.services.find((each) => each.case?.steps.some(({ limit }) => limit?.text));
  const at = service?.case?.steps.findIndex(({ limit }) => limit?.text) ?? -1;
  if (!service?.case) throw new Error('No step of this hall has a printed limit.');
  const step = service.case.steps[at]!;
  render(LimitFields, { limit: step.limit, words, onchange: (limit: typeof step.limit) => setLimit(step, limit) });
  await fireEvent.input(glass.getByLabelText(words.t.settings.procedures.limit), { target: { value: '3' } });
  expect(step.limit).toEqual({ value: 3, unit: 'menit' });
  await fireEvent.input(glass.getByLabelText(words.t.settings.procedures.limit), { target: { value: '' } });
  expect(step.limit?.value).toBe(3);
  await fireEvent.click(glass.getByRole('checkbox'));
  expect('limit' in step).toBe(false);
});
