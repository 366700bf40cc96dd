import type { AtCounterView } from '../../contract/views/counter-view.ts';
import type { Screen } from '../hub/screen.ts';
import type { Act } from './clerk-parts.ts';
import type { DayRecord } from './day-record.ts';

/** Files sent to this station while their visitors sit elsewhere: take, check the register, answer (CS3). */
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
    // Taken by a colleague at the same moment, called back by its sender, or gone home with its visitor.
    await record.command(screen, 'file:take', { visitId: sent.visitId }, ['file-taken', 'no-file', 'unknown-visit']);
  };
}
