import { HallNowPage } from '../../e2e/screens/hall-now-page.ts';
import type { Album, PictureStory } from './album.ts';

/** Somebody came, and later asks the office what it holds about him. */
export const person: PictureStory = {
  wish: { hallId: 'pariaman', at: '2026-11-23 09:10', kind: 'trial' },
  async tell(album) {
    const { nik, name } = await comes(album);
    const hallNow = await HallNowPage.enter(await album.newPage('counter'), album.hall.url, album.hall.password);
    await hallNow.button('Data seseorang').click();
    await hallNow.page.getByLabel('NIK (16 angka)').fill(nik);
    await hallNow.button('Tampilkan').click();
    await hallNow.page.getByText(name).first().waitFor();
    await album.onHighGlass(hallNow, 980, () => album.take('person', hallNow));
  },
};

async function comes({ hall }: Album) {
  const { register, live, chance, file } = hall.hub.office;
  const listed = register.byId(register.current()?.number ?? 0, 1);
  const [service, kiosk] = [file.current.services[0], file.current.kiosks[0]];
  if (!listed || !service || !kiosk) throw new Error('The trial has nobody in its register, or no kiosk.');
  const { nik, kk: familyCard, name, birthDate } = listed;
  const visitId = chance.id();
  await live.perform({
    command: {
      type: 'issue-ticket',
      visitId,
      token: chance.token(),
      jobId: chance.id(),
      serviceId: service.id,
      kioskId: kiosk.id,
      priorityId: null,
      language: 'id',
      found: null,
    },
    commandId: null,
    answer: () => null,
    applicant: () => ({
      visitId,
      nik,
      name,
      familyCard,
      birthDate,
      address: 'Jalan Rekaan 3',
      phone: '0813-9999-0002',
      email: '',
    }),
  });
  return listed;
}
