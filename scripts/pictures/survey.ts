import { KioskSurvey } from '../../e2e/screens/kiosk-survey.ts';
import { ServedVisitors } from '../../server/transports/whole-hub/survey.fixture.ts';
import type { Album, PictureStory } from './album.ts';

/** A visitor who was served answers the survey, and its result is shown in the waiting room. */
export const survey: PictureStory = {
  wish: { hallId: 'pariaman', at: '2026-11-23 10:12', kind: 'trial' },
  async tell(album) {
    const { office } = album.hall.hub;
    const visitors = new ServedVisitors(() => office);
    await visitors.open();
    const number = await visitors.wasHere('ana');
    await atTheKiosk(album, number);
    await inTheWaitingRoom(album);
  },
};

async function atTheKiosk(album: Album, number: string): Promise<void> {
  const { page } = await album.kiosk();
  const rating = await KioskSurvey.begin(page);
  await album.take('kiosk-survey-number', rating);
  await rating.typeNumber(number);
  await rating.answerAll([3, 4, 3, 4, 3, 4]);
  await rating.question('U7').waitFor();
  await album.take('kiosk-survey', rating);
  await rating.question('U7').locator('li button').nth(3).click();
  await rating.question('U8').waitFor();
}

async function inTheWaitingRoom(album: Album): Promise<void> {
  const { file, survey: room } = album.hall.hub.office;
  await file.change({ ...file.current, runningText: [], survey: { atKiosk: true, onDisplay: true } });
  room.published = { index: 82.35, band: 'B', respondents: 1_234, from: '2025-11', to: '2026-10' };
  album.hall.clock.pass(11);
  const display = await album.display();
  const card = display.page.locator('[data-page="survey"]');
  // Pages turn by the hall's clock, which is stopped here.
  for (let turn = 0; turn < 4 && (await card.count()) === 0; turn++) {
    album.hall.clock.pass(0.2);
    await display.page.waitForTimeout(1_500);
  }
  await card.waitFor();
  await album.takePart('display-survey', display, card);
}
