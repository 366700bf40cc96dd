import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { id as words } from '../../counter/words/id.ts';
import { expect, test } from '../fixtures.ts';

const t = words.settings;
const MAIN = join(import.meta.dirname, '../../print-agent/main.ts');
const NAME = 'Komputer penerima tamu';

test('[PR10] an administrator pairs a print agent with the code of the settings, hangs the kiosk’s printer at it, and slips come out there', async ({
  hall,
  kiosk,
  settingsAt,
}) => {
  const settings = await settingsAt('devices');
  const { page } = settings;
  const form = page.getByRole('region', { name: t.devices.agent, exact: true });
  await form.getByLabel(t.devices.name).fill(NAME);
  await form.getByRole('button', { name: t.devices.invite }).click();
  const code = /--code (\w+)/.exec((await form.locator('code').textContent()) ?? '')?.[1] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'antrean-agent-'));
  const args = ['--hub', hall.url, '--code', code, '--data', folder];
  const agent = fork(MAIN, args, { execArgv: [], stdio: 'ignore' });
  try {
    await settings.row(NAME).getByText(`● ${t.devices.online}`).waitFor();
    await settings.goTo('printers');
    const panel = page.getByRole('region', { name: 'Printer kiosk' });
    await panel.getByLabel(t.printers.hangsAt).selectOption({ label: NAME });
    await settings.save();

    const ticket = await kiosk.takeNumberFor('Informasi bansos');
    await expect(ticket.paper).toHaveAttribute('data-state', 'printed');
    expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8'), 'printed there').toContain('printed');
    expect(hall.kioskPaper.papers, 'and nowhere else').toHaveLength(0);
  } finally {
    agent.kill();
    if (agent.exitCode === null && agent.signalCode === null) await once(agent, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
});
