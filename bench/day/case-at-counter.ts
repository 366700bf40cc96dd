import type { InboxRow } from '../../contract/views/case-view.ts';
import type { VisitorHere } from '../../contract/views/visit-card.ts';
import type { ClerkParts } from './clerk-parts.ts';
import { isHandOver } from './inbox-desk.ts';
import { comingBack, lastArrival } from './visitor.ts';
import type { Visitor } from './visitor.ts';

const MINUTE = 60_000;
const BACK_AFTER_MINUTES = [45, 150] as const;

/** A visitor with a receipt whose case has not been looked up yet. */
export const bringsReceipt = ({ card }: VisitorHere, { comesFor }: Visitor): boolean =>
  comesFor !== null && card.case === null;

/** Looks up the case on the receipt and links it to this visit; if it is already over the visitor applies anew. */
export async function joinToCase(
  { record, screen }: ClerkParts,
  { card: { visitId } }: VisitorHere,
  visitor: Visitor,
): Promise<void> {
  const text = visitor.comesFor ?? '';
  visitor.comesFor = null;
  const query = { text, state: 'any', serviceId: null, clerkId: null, from: null, to: null } as const;
  const reply = await record.ask(screen, 'case:search', { query, before: null });
  if (!reply.ok) return;
  const [found, ...others] = reply.value.found;
  if (found?.number !== text || others.length > 0) record.problems.push(`${text} was not found by its number`);
  if (found?.state !== 'open') return;
  // Another clerk may end it at the same moment.
  await record.command(screen, 'case:link', { caseId: found.caseId, visitId }, ['case-closed', 'unknown-case']);
}

/** A case whose result can be handed to this visitor now. */
export function readyFor({ card }: VisitorHere): InboxRow | null {
  const ready = card.case?.mine.find((row) => isHandOver(row));
  return ready ?? null;
}

/** LE5: to the applicant, or to a named member of the family. */
export async function handOver({ record, screen, chance }: ClerkParts, row: InboxRow): Promise<void> {
  const offer = row.offers.find(({ does, unmet }) => does.includes('hand-over') && unmet.length === 0);
  if (!offer) return;
  const recipient = chance.is(0.8)
    ? ({ to: 'applicant', name: '' } as const)
    : ({ to: 'family', name: 'Keluarga Contoh' } as const);
  const { caseId, stepId, edition } = row;
  const act = { caseId, stepId, outcomeId: offer.id, edition, note: '', records: {}, purpose: '', recipient };
  await record.command(screen, 'case:act', act, ['changed-meanwhile', 'step-not-open', 'case-closed']);
}

/** Half of those who go home with a receipt come back: on the same day, or in the morning after it. */
export function mayComeBack(
  { record, chance, closesAt }: ClerkParts,
  here: VisitorHere,
  visitor: Visitor,
  now: number,
) {
  const number = here.card.case?.number;
  // A receipt that was undone and given again still counts once.
  const expected = [...record.comingBack, ...record.comingTomorrow];
  const isExpected = visitor.isBack || expected.some(({ comesFor }) => comesFor === number);
  if (number === undefined || isExpected || !chance.is(0.5)) return;
  const arrivesAt = now + chance.between(...BACK_AFTER_MINUTES) * MINUTE;
  const list = arrivesAt < lastArrival(closesAt) ? record.comingBack : record.comingTomorrow;
  list.push(comingBack(visitor, number, arrivesAt));
}
