import { expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';
import { SqliteSurveyBook } from './sqlite-survey-book.ts';

it('[SV4] keeps one answer of a visit, though both were found to be the first when they came', async () => {
  const book = new SqliteSurveyBook(openDatabase(':memory:'));
  const day = '2026-11-23';
  const answer = { day, serviceId: 'informasi-bansos', via: 'kiosk', facts: {} } as const;
  const scores = [4, 4, 4, 4, 4, 4, 4, 4, 4] as const;
  expect(await book.keep('mark', { ...answer, key: 'first', scores })).toBe(true);
  expect(await book.keep('mark', { ...answer, key: 'second', scores })).toBe(false);
  expect((await book.answersOf(day)).answers).toHaveLength(1);
});
