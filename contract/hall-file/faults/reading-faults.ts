import type { HallFile } from '../../hall-file.ts';
import { isRead, layoutFor, longestPlaces } from '../../legibility.ts';
import type { Glass, ToRead } from '../../legibility.ts';

/** What an administrator should change, and by how much, so that the farthest seat reads this display. */
export interface ReadingFault {
  readonly displayId: string;
  readonly display: string;
  /** `too-small`: calls are not read from there; `no-room-for-media`: they are, at the cost of videos and pictures. */
  readonly is: 'too-small' | 'no-room-for-media';
  readonly glass: Glass;
  /** A size that would do with the same seats and names; null: no panel on the market. */
  readonly inches: number | null;
  /** A distance that would do with this panel. */
  readonly metres: number;
  readonly longestPlace: number;
}

type Hall = Pick<HallFile, 'counters'>;
type Display = HallFile['displays'][number];

const LARGEST_PANEL = 110;
const SOLD_IN_INCHES = [32, 40, 43, 50, 55, 60, 65, 70, 75, 85, 98, LARGEST_PANEL];

/** The longest name of a place and number that can be called on this display. */
export function longestOn({ counters }: Hall, { stationIds, media }: Display): ToRead {
  const shown = counters.filter(({ stationId }) => !stationIds || stationIds.includes(stationId));
  return { ...longestPlaces(shown.map(({ name }) => name.id)), number: 4, media: media !== 'none' };
}

/** DI2: for a display whose panel and seats are described. What nobody has measured is not reported. */
export function readingFault(hall: Hall, display: Display): ReadingFault | null {
  const { panel: glass } = display;
  if (!glass) return null;
  const longest = longestOn(hall, display);
  const fits = (other: Glass) => isRead(other, longest) && hasRoom(other, longest);
  if (fits(glass)) return null;
  return {
    displayId: display.id,
    display: display.name,
    is: isRead(glass, longest) ? 'no-room-for-media' : 'too-small',
    glass,
    inches: SOLD_IN_INCHES.find((diagonalInches) => fits({ ...glass, diagonalInches })) ?? null,
    metres: farthest((farthestSeatMetres) => fits({ ...glass, farthestSeatMetres })),
    longestPlace: longest.place,
  };
}

export const readingFaults = (hall: Pick<HallFile, 'counters' | 'displays'>): ReadingFault[] =>
  hall.displays.map((display) => readingFault(hall, display)).filter((fault) => fault !== null);

/** Upright glass has videos above the list, and always room for them. */
const hasRoom = (glass: Glass, longest: ToRead): boolean =>
  !longest.media || glass.upright === true || layoutFor(glass, longest).listShare < 1;

/** In halves of a metre, since nobody measures a seat more closely. */
function farthest(isGood: (metres: number) => boolean): number {
  for (let halves = 80; halves > 1; halves -= 1) if (isGood(halves / 2)) return halves / 2;
  return 0.5;
}
