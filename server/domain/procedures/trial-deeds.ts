import type { ServiceSetup } from '../hall-setup.ts';
import { givesLetter } from '../letters/deeds.ts';
import type { LetterSetup } from '../letters/letter-setup.ts';
import type { StepSetup } from './procedure.ts';
import type { RunState } from './trial-state.ts';
import type { Deed, OutcomeNeed } from './work.ts';

/** The state after these deeds at a step, or at a counter (`at` empty); null: one of them would be refused, and with it all. */
export function doDeeds(
  deeds: readonly Deed[],
  before: RunState,
  at: readonly StepSetup[],
  service: ServiceSetup,
  letter: LetterSetup | undefined,
): RunState | null {
  let state: RunState | null = before;
  for (const deed of deeds) state = state && doDeed(state, deed, at, service, letter);
  return state;
}

/** LE1, LE2, HM3, HM4: mirrors letters/deeds.ts. */
function doDeed(
  state: RunState,
  deed: Deed,
  at: readonly StepSetup[],
  service: ServiceSetup,
  setup: LetterSetup | undefined,
): RunState | null {
  const chain = setup?.paraf ?? [];
  switch (deed) {
    case 'draft-letter': {
      const mayBe = (setup?.about ?? 'listed-person') === 'applicant' || (state.checked && state.world.listed);
      return setup && state.letter !== 'signed' && mayBe ? { ...state, letter: 'draft', parafs: [] } : null;
    }
    case 'paraf': {
      const due = chain[state.parafs.length];
      const where = at.find(({ roles }) => due?.some((role) => roles.includes(role)));
      return state.letter === 'draft' && where ? { ...state, parafs: [...state.parafs, where.id] } : null;
    }
    case 'sign':
      return state.letter === 'draft' && state.parafs.length >= chain.length ? { ...state, letter: 'signed' } : null;
    case 'reply': {
      const answered = { ...state, handedOver: state.handedOver || state.letter === 'signed' };
      return state.fromHome && state.letter !== 'draft' ? answered : null;
    }
    case 'ask-papers':
      return state.fromHome ? { ...state, papers: 'missing' } : null;
    case 'hand-over':
      return state.letter !== 'signed' && (state.letter === 'draft' || givesLetter(service, state.fromHome))
        ? null
        : { ...state, handedOver: true };
  }
}

export function isMet(
  need: OutcomeNeed,
  { world, checked, applicantKnown, papers, letter, handedOver }: RunState,
): boolean {
  switch (need) {
    case 'papers-complete':
      return papers === 'complete';
    case 'papers-missing':
      return papers === 'missing';
    case 'register-checked':
      return checked;
    case 'listed':
      return checked && world.listed;
    case 'not-listed':
      return checked && !world.listed;
    case 'letter-issued':
      return letter === 'signed';
    case 'letter-not-issued':
      return letter !== 'signed';
    case 'handed-over':
      return handedOver;
    case 'applicant-known':
      return applicantKnown;
  }
}
