import { cleanup, fireEvent, render, screen as glass, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { HallFileShape } from '../../../contract/hall-file.ts';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import QueueArea from './QueueArea.svelte';

afterEach(cleanup);

it('[SE1] stations, roles, priorities and the rules of the queue are edited, and stay a hall’s file', async () => {
  const hall = $state(shippedHall('pariaman'));
  const words = allWords();
  const t = words.t.settings.queue;
  const had = $state.snapshot(hall);
  render(QueueArea, { hall, words });
  for (const title of [t.priorities, t.roles, t.stations]) {
    const panel = within(glass.getByRole('region', { name: title }));
    await fireEvent.click(panel.getByRole('button', { name: words.t.settings.add }));
  }
  const pictures = glass.getAllByLabelText(t.picture);
  await fireEvent.change(pictures.at(-1) as HTMLElement, { target: { value: 'child' } });
  await fireEvent.change(pictures[0] as HTMLElement, { target: { value: '' } });
  expect(hall.priorities.at(-1)?.picture).toBe('child');
  expect('picture' in (hall.priorities[0] ?? {})).toBe(false);
  await fireEvent.input(glass.getByLabelText(t.overtakes), { target: { value: '4' } });
  expect(hall.priorities).toHaveLength(had.priorities.length + 1);
  expect(hall.roles.at(-1)?.id).toBe('peran-1');
  expect(hall.stations.at(-1)?.name).toEqual(t.newStation);
  expect(hall.queue.maxOvertakes).toBe(4);
  expect(HallFileShape.safeParse($state.snapshot(hall)).error).toBeUndefined();
});
