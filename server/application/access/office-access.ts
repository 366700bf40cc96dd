import type { Access } from '../../../contract/hall-file/access.ts';
import { accessBounds } from '../../../contract/lists.ts';
import type { Office } from '../office.ts';

const MINUTE = 60_000;
/** The screen locks itself first; the hub locks it where the screen no longer reports. */
const HUB_LATER = 5 * MINUTE;
const SILENT_END = 120 * MINUTE;
/** Several clerks share one computer. */
const PLACE_TO_NAME = 5;

interface DoorTimes {
  readonly locksAfter: number;
  readonly endsAfter: number;
  readonly longest: number;
  readonly freeByName: number;
  readonly freeByPlace: number;
  readonly longestWait: number;
  readonly lookUpsAnHour: number;
}

/** AC2 to AC4, AC15: as the office has set it, or the defaults. */
export function doorTimes({ file }: Pick<Office, 'file'>): DoorTimes {
  const chosen = (what: keyof Access): number => file.current.access?.[what] ?? accessBounds[what].usual;
  const freeByName = chosen('freeTries');
  return {
    locksAfter: chosen('lockMinutes') * MINUTE + HUB_LATER,
    endsAfter: SILENT_END,
    longest: chosen('sessionHours') * 60 * MINUTE,
    freeByName,
    freeByPlace: freeByName * PLACE_TO_NAME,
    longestWait: chosen('longestWaitMinutes') * MINUTE,
    lookUpsAnHour: chosen('lookUpsAnHour'),
  };
}
