import { expect, it } from 'vitest';
import { books } from '../../server/application/reports/books/all-books.ts';
import { reportsEn } from './reports-en.ts';
import { reportsId } from './reports-id.ts';

it('[RP8] [LA1] each column of each book has its name on the screen, and on the screen the one that is on paper', () => {
  const all = Object.values(books).flatMap(({ columns }) => columns);
  const nameless = (words: Readonly<Record<string, string>>) => all.filter(({ id }) => words[id] === undefined);
  expect([nameless(reportsId.books.columns), nameless(reportsEn.books.columns)]).toEqual([[], []]);
  const { columns: complaints } = books.complaints;
  const heading = (id: string) => complaints.find((column) => column.id === id)?.heading;
  for (const id of ['disposition', 'follow-up', 'delivered']) expect(reportsId.books.columns[id]).toBe(heading(id));
});
