import type { PasswordCost } from './adapters/access/password.ts';
import { SqliteAccessBook } from './adapters/access/sqlite-access-book.ts';
import { SqliteDoorBook } from './adapters/access/sqlite-door-book.ts';
import { SqliteArchive } from './adapters/ledger/sqlite-archive.ts';
import { SqliteBookArchive } from './adapters/ledger/sqlite-book-archive.ts';
import { SqliteCaseArchive } from './adapters/ledger/sqlite-case-archive.ts';
import { SqliteComplaintArchive } from './adapters/ledger/sqlite-complaint-archive.ts';
import { SqlitePersonArchive } from './adapters/ledger/sqlite-person-archive.ts';
import { SqliteReportArchive } from './adapters/ledger/sqlite-report-archive.ts';
import { SqliteRetentionBook } from './adapters/ledger/sqlite-retention-book.ts';
import { SqliteSurveyBook } from './adapters/ledger/sqlite-survey-book.ts';
import type { Sqlite } from './adapters/sqlite/open-sqlite.ts';

/** Opens the ports to everything that hall.db holds beside the ledger. */
export const booksIn = (db: Sqlite, passwordCost?: PasswordCost) => ({
  access: new SqliteAccessBook(db, passwordCost),
  door: new SqliteDoorBook(db, passwordCost),
  archive: new SqliteArchive(db),
  caseArchive: new SqliteCaseArchive(db),
  complaintArchive: new SqliteComplaintArchive(db),
  people: new SqlitePersonArchive(db),
  reportArchive: new SqliteReportArchive(db),
  books: new SqliteBookArchive(db),
  surveyBook: new SqliteSurveyBook(db),
  retention: new SqliteRetentionBook(db),
});
