import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { HallFileShape } from '../../../contract/hall-file.ts';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import { assumedIn } from './assumed.ts';
import ToConfirm from './ToConfirm.svelte';

afterEach(cleanup);

it('[SE6] [HF3] lists all that no source states, and takes the mark off what the office confirms', async () => {
  const hall = $state(shippedHall('karangasem'));
  const words = allWords();
  const marks = JSON.stringify(hall).split('"assumed":true').length - 1;
  expect(assumedIn(hall)).toHaveLength(marks);
  render(ToConfirm, { hall, words });
  const [point] = hall.openPoints;
  await fireEvent.click(glass.getByRole('button', { name: `${words.t.choices.office.confirmed}: ${point}` }));
  expect(hall.openPoints).not.toContain(point);
  const confirm = glass.getAllByRole('button', { name: new RegExp(`^${words.t.choices.office.confirmed}: `) });
  await fireEvent.click(confirm.at(-1)!);
  expect(assumedIn(hall)).toHaveLength(marks - 1);
  expect(HallFileShape.safeParse($state.snapshot(hall)).success).toBe(true);
});
