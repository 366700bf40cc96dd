import type { BookId } from '../../../../contract/views/report-view.ts';
import type { Book } from './book.ts';
import { caseBook } from './case-book.ts';
import { complaintBook } from './complaint-book.ts';
import { guestBook } from './guest-book.ts';
import { handOverBook } from './hand-over-book.ts';
import { letterBook } from './letter-book.ts';
import { checkBook, importBook } from './register-books.ts';

export const books: Readonly<Record<BookId, Book>> = {
  letters: letterBook,
  handovers: handOverBook,
  guests: guestBook,
  complaints: complaintBook,
  cases: caseBook,
  imports: importBook,
  checks: checkBook,
};
