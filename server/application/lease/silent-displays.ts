import type { HallFile } from '../../../contract/hall-file.ts';
import type { ZoneVoices } from './zone-voices.ts';

type Display = HallFile['displays'][number];

/** Displays without a zone hang in one room. */
export const zoneOf = ({ zone }: Pick<Display, 'zone'>): string => zone ?? '';

/** Those that show the calls of other stations have calls of their own to speak. */
export const groupOf = ({ stationIds }: Pick<Display, 'stationIds'>): string =>
  stationIds ? stationIds.toSorted().join(' ') : '*';

/** VL4: displays that should be heard and whose room has no voice now, by name. */
export function silentDisplays(
  displays: readonly Display[],
  voices: Pick<ZoneVoices, 'isSilent'>,
  now: number,
): string[] {
  return displays
    .filter((display) => display.speaks && voices.isSilent(zoneOf(display), groupOf(display), now))
    .map(({ name }) => name);
}
