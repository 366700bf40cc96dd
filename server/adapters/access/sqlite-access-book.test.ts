import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clerk } from '../../ports/access.ts';
import { openDatabase } from '../ledger/open-database.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { REMOVED, SqliteAccessBook } from './sqlite-access-book.ts';
import { SqliteDoorBook } from './sqlite-door-book.ts';

/** A table look-up never takes this long, a password check always does. */
const LOOKED_UP_MS = 5;

let db: Sqlite;
let book: SqliteAccessBook;
let door: SqliteDoorBook;
beforeEach(() => {
  db = openDatabase(':memory:');
  book = new SqliteAccessBook(db);
  door = new SqliteDoorBook(db);
});
afterEach(() => db.close());

const dewi: Clerk = {
  id: 'c1',
  name: 'Dewi',
  fullName: 'Dewi Contoh',
  rights: ['serve'],
  stationIds: ['front-office'],
  roles: [],
};
const password = 'kata sandi yang panjang';
const token = 'token-of-a-session-0123456789';
const sessionOf = (id: string) => door.session({ id });
/** Those that have not ended. */
const idsOf = async (...ids: string[]) =>
  (await Promise.all(ids.map(sessionOf))).flatMap((session) => session?.id ?? []);
const everything = () =>
  ['clerk', 'device', 'session', 'audit']
    .map((table) => JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all()))
    .join();

describe('a clerk', () => {
  it('[DU2] is nobody before one is entered: there is no default clerk and no default password', async () => {
    expect(await book.clerks()).toEqual([]);
    expect(await book.passwordFits(null, '')).toBe(false);
    expect(await book.passwordFits('c1', 'admin')).toBe(false);
  });

  it('[DU2] is let in with the password, which is kept as a digest only', async () => {
    await book.saveClerk(dewi, password);
    expect(await book.passwordFits('c1', password)).toBe(true);
    expect(await book.passwordFits('c1', `${password} `)).toBe(false);
    expect(everything()).not.toContain(password);
    expect(everything()).toContain('argon2id$19456$2$');
  });

  it('[DU2] who is nobody is looked at for as long as a wrong password: nobody learns who works here', async () => {
    const began = performance.now();
    expect(await book.passwordFits(null, password)).toBe(false);
    expect(performance.now() - began).toBeGreaterThan(LOOKED_UP_MS);
  });

  it('is found by the name, however it is capitalised, and by the id', async () => {
    await book.saveClerk(dewi, password);
    expect(await book.clerkByName('dEWI')).toEqual(dewi);
    expect(await book.clerk('c1')).toEqual(dewi);
    expect(await book.clerkByName('dewi contoh')).toBeUndefined();
  });

  it('[DU2] is not let in with a password that was changed while it was tried', async () => {
    await book.saveClerk(dewi, password);
    const tried = book.passwordFits('c1', password);
    db.prepare("UPDATE clerk SET password = 'another one' WHERE id = 'c1'").run();
    expect(await tried).toBe(false);
  });

  it.each([null, 'yang lain sama sekali'])(
    '[SE13] who was removed does not come back by being saved, with %o',
    async (changed) => {
      await book.saveClerk(dewi, password);
      const saving = book.changeClerk({ ...dewi, fullName: 'Dewi Lain' }, changed);
      await book.removeClerk('c1');
      const expected = changed === null ? 'saved' : 'unknown-clerk'; // without a password there is nothing to wait for
      expect([await saving, await book.clerks()]).toEqual([expected, []]);
      expect(await book.changeClerk(dewi, changed)).toBe('unknown-clerk');
      expect(await book.clerks()).toEqual([]);
    },
  );

  it('[DU2] who was removed does not come back by a new password', async () => {
    await book.saveClerk(dewi, password);
    const changing = book.setPassword('c1', 'yang lain sama sekali');
    await book.removeClerk('c1');
    await changing;
    expect(await book.clerks()).toEqual([]);
  });

  it('[DU2] who is the last to administer stays one, also where two take it from each other at the same moment', async () => {
    const [ani, budi] = ['ani', 'budi'].map((id): Clerk => ({ ...dewi, id, name: id, rights: ['administer'] }));
    if (!ani || !budi) throw new Error('nobody');
    await Promise.all([ani, budi].map((clerk) => book.saveClerk(clerk, password)));
    const taken = [ani, budi].map((clerk) => book.changeClerk({ ...clerk, rights: [] }, 'yang lain sama sekali'));
    expect((await Promise.all(taken)).toSorted()).toEqual(['last-administrator', 'saved']);
    const left = (await book.clerks()).find(({ rights }) => rights.includes('administer'));
    expect(await book.removeClerk(left?.id ?? '')).toBe(false);
    expect(await book.passwordFits(left?.id ?? '', password), 'nothing of it is saved').toBe(true);
  });

  it('keeps the password when none is given with a change', async () => {
    await book.saveClerk(dewi, password);
    await book.changeClerk({ ...dewi, fullName: 'Dewi Lain' }, null);
    expect((await book.clerk('c1'))?.fullName).toBe('Dewi Lain');
    expect(await book.passwordFits('c1', password)).toBe(true);
    await book.changeClerk(dewi, 'yang lain sama sekali');
    expect(await book.passwordFits('c1', password)).toBe(false);
  });

  it('[DU2] who is removed takes the sessions along', async () => {
    await book.saveClerk(dewi, password);
    await book.beginSession({ id: 's1', clerkId: 'c1', counterId: null }, token, 1);
    await book.removeClerk('c1');
    expect(await sessionOf('s1')).toBeUndefined();
    expect(await book.clerks()).toEqual([]);
  });
});

describe('a password', () => {
  it('[DU2] has a digest of its own each time, also when two clerks choose the same', async () => {
    const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)]);
    expect(one).not.toBe(other);
    expect(await passwordMatches(password, one)).toBe(true);
  });

  it('kept in another form is a fault, not a wrong password', async () => {
    await expect(passwordMatches(password, 'md5$abc')).rejects.toThrow('a form this program does not know');
  });
});

describe('a session', () => {
  beforeEach(() => book.saveClerk(dewi, password));
  const session = { id: 's1', clerkId: 'c1', counterId: null };

  it('[DU2] is known by its token, which is kept as a digest only', async () => {
    await book.beginSession(session, token, 1);
    expect(await door.session({ token })).toMatchObject(session);
    expect(await door.session({ token: `${token}x` })).toBeUndefined();
    expect(everything()).not.toContain(token);
  });

  it('moves with the clerk, and ends for good', async () => {
    await book.beginSession(session, token, 1);
    await book.moveSession('s1', 'loket-1');
    expect(await sessionOf('s1')).toMatchObject({ counterId: 'loket-1' });
    await book.endSession('s1', 2);
    expect(await sessionOf('s1')).toBeUndefined();
  });

  it('has ended when it did, whoever ends it once more', async () => {
    await book.beginSession({ ...session, counterId: 'loket-1' }, token, 1, 'd1');
    await book.endSession('s1', 2);
    await book.endSession('s1', 9);
    await book.endSessionsOf(session.clerkId, null, 9);
    await book.endSessionsAt('loket-1', 's2', 9);
    await book.revoke('d1', 9);
    expect(db.prepare('SELECT ended_at FROM session').all()).toEqual([{ ended_at: 2 }]);
  });

  it('[DU2] ends with the device it was begun at, and only there', async () => {
    const device = { id: 'd1', role: 'counter', name: 'Loket', place: null, pairedAt: 1 } as const;
    await book.pair(device, 'token of a device');
    await book.beginSession(session, token, 1, 'd1');
    await book.beginSession({ ...session, id: 's2' }, 'another token', 1, 'd2');
    expect(await book.revoke('d1', 2)).toBe(true);
    expect(await idsOf('s1', 's2')).toEqual(['s2']);
  });

  it('ends when a colleague takes the counter, and only there', async () => {
    await book.beginSession({ ...session, counterId: 'loket-1' }, token, 1);
    await book.beginSession({ ...session, id: 's2', counterId: 'loket-2' }, 'another token', 1);
    await book.beginSession({ ...session, id: 's3', counterId: 'loket-1' }, 'a third token', 2);
    await book.endSessionsAt('loket-1', 's3', 3);
    expect(await idsOf('s1', 's2', 's3')).toEqual(['s2', 's3']);
  });
});

describe('a new password', () => {
  it('[DU2] ends every session begun with the old one, except the one it was set in', async () => {
    await book.saveClerk(dewi, password);
    await book.beginSession({ id: 's1', clerkId: dewi.id, counterId: null }, token, 1);
    await book.beginSession({ id: 's2', clerkId: dewi.id, counterId: null }, 'another token', 1);
    await book.endSessionsOf(dewi.id, 's2', 2);
    expect(await idsOf('s1', 's2')).toEqual(['s2']);
    await book.endSessionsOf(dewi.id, null, 3);
    expect(await sessionOf('s2')).toBeUndefined();
  });
});

describe('a device', () => {
  const kiosk = { id: 'd1', role: 'kiosk', name: 'Kiosk pintu', place: 'kiosk-1', pairedAt: 5 } as const;

  it('[DU2] is known by its own token until it is revoked', async () => {
    await book.pair(kiosk, token);
    expect(await book.deviceWith(token)).toEqual(kiosk);
    expect(everything()).not.toContain(token);
    expect(await book.revoke('d1', 9)).toBe(true);
    expect(await book.deviceWith(token)).toBeUndefined();
    expect(await book.revoke('d1', 9)).toBe(false);
  });
});

it('[DU5] the audit record says who did what, when, about whom', async () => {
  await book.record({ at: 7, clerkId: 'c1', what: 'person-seen', subject: 'visit-1' });
  expect(
    db
      .prepare('SELECT * FROM audit')
      .all()
      .map((row) => ({ ...row })),
  ).toEqual([{ at: 7, clerk: 'c1', what: 'person-seen', subject: 'visit-1' }]);
});

it('[SE4] who was removed is found in a record of years without reading all of it', async () => {
  await book.record({ at: 7, clerkId: 'c1', what: 'clerk-removed', subject: 'c2 Ben Contoh' });
  await book.record({ at: 8, clerkId: 'c1', what: 'person-seen', subject: 'visit-1' });
  await book.record({ at: 9, clerkId: 'c1', what: 'device-revoked', subject: 'd1 Kiosk pintu' });
  expect((await book.removed()).map(({ subject }) => subject)).toEqual(['d1 Kiosk pintu', 'c2 Ben Contoh']);
  const plan = db.prepare<{ detail: string }>(`EXPLAIN QUERY PLAN ${REMOVED}`).all();
  expect(plan.map(({ detail }) => detail)).toEqual(['SCAN audit USING INDEX audit_removal']);
});
