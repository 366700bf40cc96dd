import { personId as t } from '../../counter/person/words/id.ts';
import { hallNowId } from '../../counter/hall-now/words/id.ts';
import { expect, test } from '../fixtures.ts';
import { HallNowPage } from '../screens/hall-now-page.ts';

test.use({ wish: { hallId: 'pariaman', at: '2026-11-23 09:00', kind: 'trial' } });

test('[PD1] [PD3] [PD4] somebody asks for his data, takes them home on paper, and has a slip of the pen put right', async ({
  hall,
  newComputer,
}) => {
  const { register, live, chance } = hall.hub.office;
  const person = register.byId(register.current()?.number ?? 0, 1);
  if (!person) throw new Error('the register of the trial is empty');
  const kioskId = hall.hub.office.file.current.kiosks[0]?.id ?? '';
  const [visitId, token, jobId] = [chance.id(), chance.token(), chance.id()];
  const how = { serviceId: 'surat-keterangan-dtks', priorityId: null, language: 'id', found: null, kioskId } as const;
  const told = { name: 'Nama Salah Tulis', nik: person.nik, familyCard: person.kk, birthDate: person.birthDate };
  await live.perform({
    command: { type: 'issue-ticket', visitId, token, jobId, ...how },
    commandId: null,
    answer: () => null,
    applicant: () => ({ visitId, ...told, address: 'Jalan Rekaan 3', phone: '0813-9999-0002', email: '' }),
  });

  const page = await newComputer('counter', hall.pairing('counter'));
  await HallNowPage.enter(page, hall.url, hall.password);
  await page.getByRole('button', { name: hallNowId.person, exact: true }).click();
  await page.getByLabel(t.ask.nik).fill(person.nik);
  await page.getByLabel(t.ask.reference).fill('12/pdp/xi/2026');
  await page.getByText(t.ask.grounds.guardian).click();
  await page.getByRole('button', { name: t.ask.show }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Yang disimpan tentang NIK');
  await expect(page.getByText('Nama Salah Tulis').first()).toBeVisible();
  await expect(page.getByText(/SIKS-NG/).first()).toBeVisible();

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: t.save }).click();
  expect((await saved).suggestedFilename()).toBe('data-pribadi-pariaman.pdf');

  await page
    .getByRole('button', { name: /^Perbaiki / })
    .first()
    .click();
  await page.getByRole('dialog').getByLabel(t.correct.name).fill(person.name);
  await page.getByRole('button', { name: t.correct.save }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const before = page.getByRole('row').filter({ hasText: 'Nama Salah Tulis' });
  await expect(before).toContainText(person.name);
  await page.getByRole('button', { name: t.done }).click();
  await expect(page.getByLabel(t.ask.nik)).toHaveValue('');
});
