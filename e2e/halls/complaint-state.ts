import { lookUpComplaint } from '../../server/application/complaints/look-up-complaint.ts';
import type { ComplaintSeen } from '../../server/application/complaints/look-up-complaint.ts';
import type { TestHall } from '../hall.ts';

/** What whoever holds the receipt is told by its code. */
export async function stateByCode(hall: TestHall, code: string): Promise<ComplaintSeen> {
  const seen = await lookUpComplaint(hall.hub.office, code, 'the complainant');
  if (!seen.ok) throw new Error(`Nothing is told of ${code}: ${seen.refusal}.`);
  return seen.value;
}

/** The same in one line: what the hall says of it now, or how it ended and with which words. */
export async function toldByCode(hall: TestHall, code: string): Promise<string> {
  const { state, shownAs, answer } = await stateByCode(hall, code);
  return state === 'open' ? shownAs.map(({ id }) => id).join('; ') : `${state}: ${answer?.words ?? ''}`;
}
