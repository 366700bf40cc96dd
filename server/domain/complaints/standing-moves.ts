import type { EventOf, HallEvent } from '../events.ts';

/** The moves that were not undone. */
export function standingMoves(story: readonly HallEvent[]): EventOf<'complaint-moved'>[] {
  const moves: EventOf<'complaint-moved'>[] = [];
  for (const event of story) {
    if (event.type === 'complaint-moved') moves.push(event);
    if (event.type === 'complaint-undone') moves.pop();
  }
  return moves;
}
