import type { HallCommand } from '../commands.ts';
import { decide } from '../decide.ts';
import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { minute } from '../hall.fixture.ts';
import type { Step } from '../hall.fixture.ts';
import type { Hall } from '../hall.ts';
import { minutes } from '../hall-time/instant.ts';
import { addUp } from './add-up.fixture.ts';
import type { DaySummary } from './day-summary.ts';
import { dayStoriesOf } from './day-stories.fixture.ts';
import { summaryOf } from './summary-of.ts';

/** The events of these steps, each a minute after the one before unless it states a time. */
export function ledgerOf(hall: Hall, ...steps: readonly (HallCommand | Step)[]): HallEvent[] {
  const ledger: HallEvent[] = [];
  let [now, current] = [minute(0), hall];
  for (const step of steps) {
    const { at: then, command } = 'command' in step ? step : { at: now, command: step };
    const decision = decide(current, command, then);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal}`);
    ledger.push(...decision.events);
    current = decision.events.reduce(evolve, current);
    now = then + minutes(1);
  }
  return ledger;
}

export const daysOf = (hall: Hall, ...steps: readonly (HallCommand | Step)[]): DaySummary[] =>
  dayStoriesOf(ledgerOf(hall, ...steps)).map((story) => summaryOf(hall.setup, story));
export const dayOf = (hall: Hall, ...steps: readonly (HallCommand | Step)[]): DaySummary =>
  addUp(daysOf(hall, ...steps).slice(0, 1));
