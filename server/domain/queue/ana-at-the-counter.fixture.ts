import type { HallCommand } from '../commands.ts';
import type { Hall } from '../hall.ts';
import { after, anaComes, callsNext, comes, continuing, found, minute, opens, starts } from '../hall.fixture.ts';
import { loket1 } from '../hall-setup.fixture.ts';

/** Ana alone in the hall: she waits from a minute past eight, is called to loket 1 a minute later, and then served. */
export const waiting = after(opens(loket1), anaComes);
export const called = continuing(waiting, minute(2), callsNext(loket1));
export const served = continuing(called, minute(3), starts(loket1));

/** The same, where she comes otherwise or to another counter. */
export const serving = (wish = anaComes, counterId: string = loket1): Hall =>
  after(opens(counterId), wish, callsNext(counterId), starts(counterId));
/** She was found in the register at the kiosk. */
export const servedListed = serving(comes('ana', { found }));

export const ticks = (papers: Record<string, 'present' | 'missing' | 'not-needed'>): HallCommand => ({
  type: 'tick-papers',
  counterId: loket1,
  papers,
  caseId: 'case of ana',
});
