import type { PaperState } from '../../contract/views/visit-card-parts.ts';
import type { VisitorHere } from '../../contract/views/visit-card.ts';
import { chooseOutcome } from './choose-outcome.ts';
import { bringsReceipt, handOver, joinToCase, mayComeBack, readyFor } from './case-at-counter.ts';
import type { Act, ClerkParts } from './clerk-parts.ts';
import type { Visitor } from './visitor.ts';

const WAITS_FOR_FILE_MS = 10 * 60_000;
const THEN_CALLS = 0.6;

/** One visitor at one counter, from the greeting to the outcome. What is done follows `work` and `may` of the view. */
export function serve(parts: ClerkParts, here: VisitorHere, visitor: Visitor, now: number): Act | null {
  const { card, may } = here;
  const served = now - here.since;
  if (may.sendFile && !card.check) return asked(parts, card.visitId);
  if (served < parts.servingMs * paceOf(card.number)) return null;
  if (bringsReceipt(here, visitor)) return () => joinToCase(parts, here, visitor);
  const ready = readyFor(here);
  if (ready) return () => handOver(parts, ready);
  if (hasWork(here, visitor)) return () => work(parts, here, visitor);
  const isAway = card.file !== null && card.file.is !== 'answered';
  if (isAway && served < WAITS_FOR_FILE_MS) return null;
  if (visitor.holdsOnce && may.hold) return () => hold(parts, here, visitor);
  if (visitor.movesOnce && here.transferTo.length > 0) return () => transfer(parts, here, visitor);
  return () => finish(parts, here, visitor, now);
}

/** Between a half and one and a half of the mean, the same for a number at every counter. */
const paceOf = (number: string): number => 0.5 + ((Number(number.slice(1)) * 37) % 100) / 100;

/** As the screen of this counter showed him. */
export const shownOf = ({ card: { visitId }, edition }: VisitorHere) => ({ visitId, edition });

function asked({ record, screen }: ClerkParts, visitId: string): Act {
  return async () => {
    await record.command(screen, 'file:send', { visitId });
  };
}

function hasWork({ card }: VisitorHere, visitor: Visitor): boolean {
  const { work } = card;
  return (
    (work.includes('hear-need') && card.need === '') ||
    (work.includes('note-applicant') && card.applicant === '') ||
    (work.includes('check-papers') && card.papers.some(({ state }) => state === null)) ||
    (work.includes('check-register') && card.check === null) ||
    (card.mayIssueLetter && visitor.wantsLetter)
  );
}

async function work({ record, screen }: ClerkParts, { card }: VisitorHere, visitor: Visitor): Promise<void> {
  const { visitId } = card;
  if (card.work.includes('hear-need') && card.need === '') {
    await record.command(screen, 'visit:note-need', { visitId, need: 'Keperluan contoh' });
  }
  if (card.work.includes('note-applicant') && card.applicant === '') {
    await record.command(screen, 'visit:note-applicant', { visitId, applicant: applicantOf(visitor), was: nobody });
  }
  if (card.work.includes('check-papers')) {
    await record.command(screen, 'visit:tick-papers', { visitId, papers: ticked(card, visitor) });
  }
  if (card.work.includes('check-register') && card.check === null) {
    await record.command(screen, 'file:check', { visitId, nik: visitor.identity.nik });
  }
  const [purpose = 'Keperluan contoh'] = card.purposes;
  if (card.mayIssueLetter && visitor.wantsLetter) await record.command(screen, 'letter:issue', { visitId, purpose });
}

const nobody = { name: '', nik: '', familyCard: '', birthDate: '', address: '', phone: '', email: '' };

/** As a clerk types it from the identity card. */
const applicantOf = ({ identity }: Visitor) => ({ ...nobody, name: 'Pemohon Contoh', nik: identity.nik });

function ticked(card: VisitorHere['card'], visitor: Visitor): Record<string, PaperState> {
  const missing = visitor.lacksPaper ? card.papers.find(({ mandatory }) => mandatory)?.id : undefined;
  return Object.fromEntries(card.papers.map(({ id }) => [id, id === missing ? 'missing' : 'present']));
}

async function hold({ record, screen }: ClerkParts, here: VisitorHere, visitor: Visitor): Promise<void> {
  visitor.holdsOnce = false;
  await record.command(screen, 'counter:hold', {
    ...shownOf(here),
    reason: 'Memfotokopi berkas',
    returnInMinutes: 10,
  });
}

async function transfer({ record, screen, chance }: ClerkParts, here: VisitorHere, visitor: Visitor): Promise<void> {
  visitor.movesOnce = false;
  const { id } = chance.one(here.transferTo);
  await record.command(screen, 'counter:transfer', { ...shownOf(here), stationId: id, note: 'Dialihkan' });
}

async function finish(parts: ClerkParts, here: VisitorHere, visitor: Visitor, now: number): Promise<void> {
  const { record, screen, chance, hall } = parts;
  const view = screen.view;
  const needs = new Map(
    hall.services.flatMap(({ journey }) =>
      journey.flatMap((stop) => stop.outcomes.map((outcome) => [outcome.id, outcome.needs.length])),
    ),
  );
  const outcome = chooseOutcome(here, (id) => needs.get(id) ?? 0, visitor.outcomes, chance);
  if (!outcome) {
    record.problems.push(`${here.card.number} can leave with no outcome`);
    return;
  }
  visitor.outcomes.add(outcome.id);
  const owner = view.is === 'at-counter' && outcome.slip === 'referral' ? (view.referralOwners[0] ?? '') : '';
  const programmes = outcome.slip === 'referral' ? here.card.programmes.slice(0, 2) : [];
  const thenCall = chance.is(THEN_CALLS);
  const [purpose = 'Keperluan contoh'] = here.card.purposes;
  const recipient = { to: 'applicant', name: '' } as const;
  const finished = {
    ...shownOf(here),
    outcomeId: outcome.id,
    note: '',
    programmes,
    owner,
    purpose,
    recipient,
    thenCall,
  };
  // An official may end the case in the same instant.
  await record.command(screen, 'counter:finish', finished, ['case-closed']);
  if (outcome.slip === 'receipt') mayComeBack(parts, here, visitor, now);
}
