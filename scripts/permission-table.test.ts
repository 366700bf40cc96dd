import { expect, it } from 'vitest';
import { securityPage, withTables } from './permission-table.ts';

it('[AC1] the page on security tells of each request and each route as the contract has it', async () => {
  const page = securityPage();
  expect(page).toContain('`case:see`');
  expect(page, 'node scripts/permission-table.ts writes them anew').toBe(await withTables(page));
});
