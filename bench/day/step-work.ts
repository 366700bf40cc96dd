import type { CaseDetail, InboxRow, StepOffer } from '../../contract/views/case-view.ts';
import type { SeededChance } from '../../server/adapters/seeded-chance.ts';
import type { DeskParts } from './clerk-parts.ts';

type Mine = CaseDetail['mine'][number];
type Kind = StepOffer['kind'];

/** One step of one case, as an official does it: opens the case, checks what has to be checked, and decides. */
export async function actOnStep(parts: DeskParts, { caseId, stepId }: InboxRow): Promise<void> {
  const wish = wished(parts.chance);
  const seen = await see(parts, caseId, stepId);
  if (!seen) return;
  const looked = (await lookAt(parts, seen, wish)) ? await see(parts, caseId, stepId) : seen;
  if (!looked) return;
  const offer = chosen(looked.mine.row.offers, wish, parts.chance);
  // A step that cannot go on yet stays as it is.
  if (offer) await act(parts, looked, offer);
}

/** Mostly forward. */
function wished(chance: SeededChance): Kind {
  if (chance.is(0.07)) return 'return';
  return chance.is(0.02) ? 'refuse' : 'forward';
}

interface Seen {
  readonly detail: CaseDetail;
  readonly mine: Mine;
}

/** Null: a colleague in the same role has already done it. */
async function see({ record, screen }: DeskParts, caseId: string, stepId: string): Promise<Seen | null> {
  const reply = await record.ask(screen, 'case:see', { caseId });
  const mine = reply.ok ? reply.value.mine.find(({ row }) => row.stepId === stepId) : undefined;
  return reply.ok && mine ? { detail: reply.value, mine } : null;
}

/** Checks papers and register, if that is part of the step and the wish requires it. */
async function lookAt(parts: DeskParts, { detail, mine }: Seen, wish: Kind): Promise<boolean> {
  const { record, screen } = parts;
  const { caseId, papers } = detail;
  const wanted = mine.row.offers.filter(({ kind }) => kind === wish).flatMap(({ unmet }) => unmet);
  const state = wanted.includes('papers-missing') ? 'missing' : 'present';
  const first = papers.find(({ mandatory }) => mandatory);
  if (mine.work.includes('check-papers') && wanted.some((need) => need === `papers-${completeness[state]}`) && first) {
    const ticked = state === 'missing' ? [first] : papers;
    const ticks = Object.fromEntries(ticked.map(({ id }) => [id, state] as const));
    return (await record.command(screen, 'case:tick-papers', { caseId, papers: ticks }, RACES)).ok;
  }
  const nik = detail.applicant?.nik ?? '';
  if (!mine.work.includes('check-register') || detail.check?.listed || nik === '') return false;
  return (await record.command(screen, 'case:check', { caseId, nik }, RACES)).ok;
}

const completeness = { missing: 'missing', present: 'complete' } as const;

/** Somebody in the same role, or the visitor's counter, was faster. */
const RACES = ['changed-meanwhile', 'step-not-open', 'case-closed', 'not-your-step'] as const;

function chosen(offers: readonly StepOffer[], wish: Kind, chance: SeededChance): StepOffer | null {
  const possible = offers.filter(({ unmet }) => unmet.length === 0);
  for (const kind of [wish, 'forward', 'return', 'refuse'] as const) {
    const such = possible.filter((offer) => offer.kind === kind);
    if (such.length > 0) return chance.one(such);
  }
  return null;
}

async function act({ record, screen, chance }: DeskParts, { detail, mine }: Seen, offer: StepOffer): Promise<void> {
  const [purpose = 'Keperluan contoh'] = detail.purposes;
  const words = offer.wants.includes('note') && chance.is(0.3) ? 'Disposisi contoh' : '';
  await record.command(
    screen,
    'case:act',
    {
      caseId: detail.caseId,
      stepId: mine.row.stepId,
      outcomeId: offer.id,
      edition: mine.row.edition,
      note: offer.wants.includes('reason') ? 'Alasan contoh' : words,
      records: offer.wants.includes('records') ? recordsOf(mine) : {},
      purpose: offer.wants.includes('purpose') ? purpose : '',
      recipient: { to: 'applicant', name: '' },
    },
    [...RACES, 'needs-unmet'],
  );
}

const VALUES = { text: 'Catatan contoh', day: '2026-11-24', rupiah: '1500000' } as const;

const recordsOf = ({ records }: Mine): Record<string, string> =>
  Object.fromEntries(records.map(({ id, kind }) => [id, VALUES[kind]]));
