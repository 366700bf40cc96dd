import type { HallFile } from '../../../contract/hall-file.ts';

type Hours = HallFile['hours'];

export const newHours = (): Hours['weekly'][number] => ({ days: ['senin'], open: '08:00', close: '15:00' });

/** A period begins with the weekly hours, without their citation, which does not hold for it. */
export const newPeriod = ({ weekly }: Hours, name: string): NonNullable<Hours['periods']>[number] => ({
  name,
  from: '',
  to: '',
  weekly: weekly.map(({ days, open, close }) => ({ days: [...days], open, close })),
});
