import type { OnlineHome, OnlineHours } from '../../../contract/views/online-view.ts';
import { days } from '../../domain/hall-time/instant.ts';
import { weekdays } from '../../domain/hall-time/opening-calendar.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import type { Office } from '../office.ts';
import { lineOf, sceneOf } from '../views/hall-parts.ts';
import type { Scene } from '../views/hall-parts.ts';
import { partsOf } from './site-frame.ts';
import { openNow } from '../../domain/supervision/open-now.ts';

const HOLIDAYS_AHEAD = days(14);

/** Open or closed, the hours, and how many wait now. */
export function onlineHome(office: Office): OnlineHome {
  const scene = sceneOf(office);
  const { hall, file, now } = scene;
  return {
    open: openNow(hall, now),
    now,
    hours: hall.setup.hours.always === true ? [] : hoursOn(scene),
    holidays: holidaysSoon(scene),
    lines: partsOf(file).waiting ? linesOf(scene) : null,
    survey: partsOf(file).survey ? scene.survey.published : null,
  };
}

const linesOf = (scene: Scene) =>
  scene.file.services
    .filter(({ open }) => open)
    .map(({ id, shortName }) => ({ service: { id: shortName.id, en: shortName.en }, ...lineOf(scene, id) }));

/** The hours of a period, such as Ramadan, while it lasts. */
function hoursOn({ file, now }: Scene): OnlineHours[] {
  const today = dayAt(now, file.timeZone);
  const period = file.hours.periods?.find(({ from, to }) => from <= today && today <= to);
  return (period ?? file.hours).weekly.map(({ days, open, close }) => ({
    days: days.map((day) => weekdays.indexOf(day)).toSorted((a, b) => a - b),
    open,
    close,
  }));
}

function holidaysSoon({ file, now }: Scene): OnlineHome['holidays'] {
  const [from, to] = [dayAt(now, file.timeZone), dayAt(now + HOLIDAYS_AHEAD, file.timeZone)];
  return file.holidays
    .filter(({ day }) => from <= day && day <= to)
    .map(({ day, name }) => ({ day, name }))
    .toSorted((a, b) => a.day.localeCompare(b.day));
}
