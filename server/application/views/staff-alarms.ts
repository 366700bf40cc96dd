import type { AlarmNow, StaffAlarms } from '../../../contract/views/alarm-view.ts';
import {
  ENDED_ALONE_AFTER,
  PRESSED_ANEW_AFTER,
  TOLD_AFTER_THE_END,
  isRaisedBy,
  takenBackUntil,
} from '../../domain/alarm/staff-alarm.ts';
import type { StaffAlarm } from '../../domain/alarm/staff-alarm.ts';
import { counterOf } from '../../domain/hall-setup.ts';
import type { AlarmId, ClerkId, CounterId } from '../../domain/ids.ts';
import type { Scene } from './hall-parts.ts';

/** For this clerk's screen, also while locked; null: nobody is signed in. */
export function staffAlarms(
  scene: Scene,
  who: { readonly clerkId: ClerkId | null; readonly counterId: CounterId | null },
  clerkNames: ReadonlyMap<ClerkId, string>,
): StaffAlarms {
  const { hall, file, now } = scene;
  const { clerkId } = who;
  const { on, sound } = file.staffAlarm ?? { on: true, sound: 'until-answered' };
  const nameOf = (who: ClerkId): string => clerkNames.get(who) ?? '—';
  const alarmNow = ([alarmId, alarm]: readonly [AlarmId, StaffAlarm]): AlarmNow => ({
    alarmId,
    place: placeOf(scene, alarm),
    clerk: nameOf(alarm.clerkId),
    since: alarm.at,
    mine: isRaisedBy(alarm, who) ? ownPart(alarm) : null,
    coming: alarm.coming.map(nameOf),
    amComing: clerkId !== null && alarm.coming.includes(clerkId),
    ended: alarm.ended && {
      at: alarm.ended.at,
      by: nameOf(alarm.ended.clerkId),
      how: howEnded(alarm.ended),
    },
  });
  const told = [...hall.alarms].filter(([, { ended }]) => ended === null || now - ended.at < TOLD_AFTER_THE_END);
  return { sound: on ? sound : null, raised: told.map(alarmNow) };
}

const ownPart = (alarm: StaffAlarm): NonNullable<AlarmNow['mine']> => ({
  until: takenBackUntil(alarm),
  aloneFrom: alarm.at + ENDED_ALONE_AFTER,
  anewFrom: alarm.at + PRESSED_ANEW_AFTER,
});

function howEnded({ mistaken, alone }: NonNullable<StaffAlarm['ended']>): NonNullable<AlarmNow['ended']>['how'] {
  if (mistaken) return 'mistaken';
  return alone ? 'alone' : 'settled';
}

/** A counter removed from the hall's file meanwhile is shown by its id. */
function placeOf({ hall }: Scene, { counterId, place }: StaffAlarm): AlarmNow['place'] {
  if (counterId === null) return place === null ? null : { id: place, en: place };
  return counterOf(hall.setup, counterId)?.name ?? { id: counterId, en: counterId };
}
