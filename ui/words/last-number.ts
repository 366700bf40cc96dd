import type { HallBadge, NumbersStop } from '../../contract/view-parts.ts';
import { clockText } from '../hub-clock.svelte.ts';

/** "Nomor terakhir pukul 14.30", in the hall's own zone (IS5). */
export const lastNumber = (
  words: (time: string, again: string | null) => string,
  { at, againAt }: NumbersStop,
  zone: HallBadge['timeZone'],
): string => words(clockText(at, zone), againAt === null ? null : clockText(againAt, zone));
