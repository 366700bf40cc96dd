import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from './open-database.ts';
import { SqlitePersonArchive } from './sqlite-person-archive.ts';

const nik = '1377024503900001';
const phone = '0813-9999-0002';
const nobody = { name: '', address: '', phone: '', email: '' };
const known = { names: ['Warga Rekaan', ''], phones: ['6281399990002'], emails: ['warga@contoh.id'] };

/** Each by its name, told by this complainant. */
const told = {
  'his name and telephone': { name: 'warga  REKAAN', phone },
  'his name and mailbox': { name: 'Warga Rekaan', email: 'Warga@contoh.id' },
  'a namesake': { name: 'Warga Rekaan', phone: '0813-9999-0003' },
  'his name alone': { name: 'Warga Rekaan' },
  'another in his house': { name: 'Orang Lain', phone },
  'nobody named in his house': { phone },
};

it('[PD1] finds complaints of whoever is named and reached as he is; nobody is he because neither of them wrote a name', async () => {
  const db = openDatabase(':memory:');
  onTestFinished(() => void db.close());
  const complaint = db.prepare(
    "INSERT INTO complaint VALUES (NULL, ?, ?, ?, 'complaint', 'counter', 1, NULL, 'open', 'x', '{}')",
  );
  const words = db.prepare('INSERT INTO complaint_told VALUES (?, ?, ?, ?)');
  const tells = (id: string, complainant: object, said = 'Beras berkutu') => {
    complaint.run(id, `P-${id}`, `code-${id}`);
    words.run(id, id, said, JSON.stringify({ ...nobody, ...complainant }));
  };
  for (const [id, complainant] of Object.entries(told)) tells(id, complainant);
  tells('his NIK in its words', { name: 'Orang Lain' }, `Bantuan untuk NIK ${nik} belum sampai`);
  const found = await new SqlitePersonArchive(db).complaints(nik, known);
  expect(new Set(found)).toEqual(new Set(['his name and telephone', 'his name and mailbox', 'his NIK in its words']));
});
