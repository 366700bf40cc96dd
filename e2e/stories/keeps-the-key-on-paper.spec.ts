import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { id as words } from '../../counter/words/id.ts';
import { fetchKey } from '../../server/adapters/vault/key-place.ts';
import { keyLines } from '../../server/adapters/vault/key-text.ts';
import { openVault } from '../../server/adapters/vault/vault.ts';
import { expect, test } from '../fixtures.ts';

const t = words.settings.backup.key;

test('[AR8] an administrator prints the recovery sheet, and the settings ask for it until its last line is typed off the paper', async ({
  hall,
  settingsAt,
}) => {
  const settings = await settingsAt('backup');
  const { page } = settings;
  const panel = page.getByRole('region', { name: t.title });
  await expect(panel.getByText(t.unkept)).toBeVisible();

  await panel.getByLabel(t.password).fill(hall.password);
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: t.sheet }).click();
  expect(readFileSync(await (await download).path()).toString('latin1', 0, 5)).toBe('%PDF-');

  const confirm = async (line: string) => {
    await panel.getByLabel(t.lastLine).fill(line);
    await panel.getByRole('button', { name: t.confirm }).click();
  };
  await confirm('AAAA BBBB');
  await expect(panel.getByRole('alert').last()).toContainText('bukan baris 6');
  await confirm(keyLines(fetchKey(openVault(join(hall.dataDir, 'trial')).place)).at(-1) ?? '');
  await expect(panel).toContainText(t.kept('Senin, 23 November 2026'));
  await expect(panel.getByText(t.unkept)).toHaveCount(0);

  await settings.goTo('audit');
  for (const act of ['key-sheet-printed', 'key-sheet-kept']) {
    await expect(page.getByRole('row').filter({ hasText: words.changes.acts[act] ?? act })).toHaveCount(1);
  }
});
