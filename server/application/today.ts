import { dayAt } from '../domain/hall-time/zone.ts';
import type { Day } from '../domain/hall-time/zone.ts';
import type { Office } from './office.ts';

/** By the hall's own zone (IS5). */
export const todayAt = ({ clock, file }: Pick<Office, 'clock' | 'file'>): Day =>
  dayAt(clock.now(), file.current.timeZone);
