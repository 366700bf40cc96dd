import { expect, it } from 'vitest';
import { csvOf } from './save-table.ts';

it('[AC16] the audit record opens whole in an Indonesian Excel, and runs nothing that somebody wrote', async () => {
  const file = csvOf([
    ['Waktu', 'Siapa', 'Apa'],
    ['23 November 2026 08.00', ' =HYPERLINK("http://jahat.example")', 'berubah:\r\n+62 "lain"'],
  ]);
  expect((await file.text()).split('\r\n')).toEqual([
    '\uFEFF"Waktu";"Siapa";"Apa"',
    `"23 November 2026 08.00";"'=HYPERLINK(""http://jahat.example"")";"berubah: +62 ""lain"""`,
    '',
  ]);
});
