import { refused } from '../../../contract/reply.ts';
import { SurveyKiosk } from '../survey/survey-kiosk.ts';
import type { Answers } from './screen.ts';

export function surveyAnswers(): Answers<'survey:begin' | 'survey:answer'> {
  const kiosk = new SurveyKiosk();
  return {
    'survey:begin': (office, { device }, asked) =>
      device?.place ? kiosk.begin(office, device.place, asked) : Promise.resolve(refused('not-paired')),
    'survey:answer': (office, { device }, given) =>
      device?.place ? kiosk.answer(office, device.place, given) : Promise.resolve(refused('not-paired')),
  };
}
