import type { HallFile } from '../../../contract/hall-file.ts';
import type { ZoneVoices } from './zone-voices.ts';

type Display = HallFile['displays'][number];

/** Displays without a zone count as one room. */
export const zoneOf = ({ zone }: Pick<Display, 'zone'>): string => zone ?? '';

/** Displays that show other stations' calls have other calls to speak. */
export const groupOf = ({ stationIds }: Pick<Display, 'stationIds'>): string =>
  stationIds ? stationIds.toSorted().join(' ') : '*';

/** VL4: names of displays that should be heard but whose room has no voice now. */
export function silentDisplays(
  displays: readonly Display[],
  voices: Pick<ZoneVoices, 'isSilent'>,
  now: number,
): string[] {
  return displays
    .filter((display) => display.speaks && voices.isSilent(zoneOf(display), groupOf(display), now))
    .map(({ name }) => name);
}
