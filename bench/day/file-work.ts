import type { AtCounterView } from '../../contract/views/counter-view.ts';
import type { Screen } from '../hub/screen.ts';
import type { Act } from './clerk-parts.ts';
import type { DayRecord } from './day-record.ts';

/** Papers that were sent here while their visitor sits elsewhere: take them, look in the register, answer (CS3). */
export function actOnFile(view: AtCounterView, screen: Screen<'counter'>, record: DayRecord): Act | null {
  if (view.paused !== null) return null;
  const [onDesk] = view.desk;
  if (onDesk) {
    const { nik } = record.visitorWith(onDesk.number).identity;
    return async () => {
      await record.command(screen, 'file:check', { visitId: onDesk.visitId, nik });
    };
  }
  const sent = view.files.find(({ takenBy }) => takenBy === null);
  if (!sent) return null;
  return async () => {
    // Taken by a colleague at the same instant, called back by the one who sent it, or gone home with its visitor.
    await record.command(screen, 'file:take', { visitId: sent.visitId }, ['file-taken', 'no-file', 'unknown-visit']);
  };
}
