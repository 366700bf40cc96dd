import type { Sqlite } from '../sqlite/open-sqlite.ts';
import type { HallEvent } from '../../domain/events.ts';

/** Records the positions at which each service day begins and ends. */
export function recordServiceDay(prepare: Sqlite['prepare'], event: HallEvent, position: number): void {
  if (event.type === 'day-opened') {
    prepare('INSERT INTO service_day (day, opened) VALUES (?, ?)').run(event.day, position);
  }
  if (event.type === 'day-closed') {
    prepare('UPDATE service_day SET closed = ? WHERE day = ?').run(position, event.day);
  }
}
