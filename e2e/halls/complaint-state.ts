import { lookUpComplaint } from '../../server/application/complaints/look-up-complaint.ts';
import type { ComplaintSeen } from '../../server/application/complaints/look-up-complaint.ts';
import type { TestHall } from '../hall.ts';

/** What the code tells the holder of the receipt. */
export async function stateByCode(hall: TestHall, code: string): Promise<ComplaintSeen> {
  const seen = await lookUpComplaint(hall.hub.office, code, 'the complainant');
  if (!seen.ok) throw new Error(`Nothing is told of ${code}: ${seen.refusal}.`);
  return seen.value;
}

/** The same in one line: its state, or its outcome with the answer. */
export async function toldByCode(hall: TestHall, code: string): Promise<string> {
  const { state, shownAs, answer } = await stateByCode(hall, code);
  return state === 'open' ? shownAs.map(({ id }) => id).join('; ') : `${state}: ${answer?.words ?? ''}`;
}
