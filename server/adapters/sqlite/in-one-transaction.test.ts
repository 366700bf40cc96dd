import { expect, it } from 'vitest';
import { inOneTransaction } from './in-one-transaction.ts';
import { KeptStatements } from './kept-statements.ts';
import { openSqlite } from './open-sqlite.ts';

function someVisits() {
  const db = openSqlite(':memory:', null);
  db.exec('CREATE TABLE visit (number TEXT NOT NULL) STRICT');
  const statements = new KeptStatements(db);
  return { db, add: (number: string | null) => statements.run('INSERT INTO visit VALUES (?)', number), statements };
}

it('keeps all of it and hands on what came of it', () => {
  const { db, add, statements } = someVisits();
  expect(inOneTransaction(db, () => add('A001') + add('A002'))).toBe(2);
  expect(statements.all('SELECT number FROM visit')).toEqual([{ number: 'A001' }, { number: 'A002' }]);
});

it('keeps nothing of what broke in the middle, and the next begins anew', () => {
  const { db, add, statements } = someVisits();
  expect(() => inOneTransaction(db, () => add('A001') + add(null))).toThrow('NOT NULL');
  inOneTransaction(db, () => add('A002'));
  expect(statements.all('SELECT number FROM visit')).toEqual([{ number: 'A002' }]);
});

it('passes on why it broke when the database ended the transaction by itself', () => {
  const { db } = someVisits();
  const fault = new Error('No room is left.');
  const endedByItself = () => {
    db.exec('ROLLBACK');
    throw fault;
  };
  expect(() => inOneTransaction(db, endedByItself)).toThrow(fault);
});
