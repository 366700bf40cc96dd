import { followBackups } from './application/backup/follow-backups.ts';
import { followChats } from './application/chats/follow-chats.ts';
import { followAddress } from './application/follow-address.ts';
import type { Office } from './application/office.ts';
import { followRegister, turnDays, wakePostRoom, wakePrinters } from './application/reactions.ts';
import { countDaysThatAreOver } from './application/reports/follow-days.ts';
import { followRetention } from './application/retention/forget-what-is-over.ts';
import { followSurvey } from './application/survey/follow-survey.ts';

/** Starts everything that runs by itself, triggered by events of the hall or by time. The returned function stops it. */
export async function followHall(office: Office): Promise<() => Promise<void>> {
  const stops: (() => void | Promise<void>)[] = [
    wakePrinters(office),
    wakePostRoom(office),
    followRetention(office),
    turnDays(office),
    followAddress(office),
    await followRegister(office),
    await followSurvey(office),
    await followChats(office),
    countDaysThatAreOver(office),
    followBackups(office),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
