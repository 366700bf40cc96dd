import type { ActDraft } from '../../cases/act-draft.svelte.ts';
import { rowKey } from '../../cases/inbox-rows.ts';
import type { Desk } from '../desk.svelte.ts';
import type { TypedWork } from '../typed-work.svelte.ts';

/** CT5: what was typed in the dialogs about one visitor that were closed again; it goes with him. */
class KeptDialogs {
  hold = $state({ reason: '', minutes: '' });
  transfer = $state({ stationId: '', note: '' });
  #act: { readonly draft: ActDraft; readonly isLate: boolean } | null = null;

  /** Not over what somebody else has written since, unless he has been told so. */
  openAct(draft: ActDraft): void {
    const { draft: kept, isLate = false } = this.#act ?? {};
    const isSame = kept?.offer.id === draft.offer.id && rowKey(kept.row) === rowKey(draft.row);
    if (kept && isSame && (isLate || kept.row.edition === draft.row.edition)) draft.takeUp(kept);
    this.#act = { draft, isLate: false };
  }

  /** Its press was refused because the case had changed (CS12). */
  actWasLate(draft: ActDraft): void {
    this.#act = { draft, isLate: true };
  }

  actIsDone(): void {
    this.#act = null;
  }
}

// Not in the work itself, whose code every counter loads at once (LK4).
const kept = new WeakMap<TypedWork, KeptDialogs>();

export function dialogsOf(work: TypedWork): KeptDialogs {
  const dialogs = kept.get(work) ?? new KeptDialogs();
  kept.set(work, dialogs);
  return dialogs;
}

/** CT5: of a break, an outage and a call out of turn: they are about no visitor who is there, and go with the clerk who typed them. */
class KeptReasons {
  readonly clerkId: string | undefined;
  /** By what they are about. */
  readonly of = $state<Record<string, string>>({});

  constructor(clerkId: string | undefined) {
    this.clerkId = clerkId;
  }
}

const reasons = new WeakMap<Desk, KeptReasons>();

export function reasonsOf(desk: Desk): Record<string, string> {
  const clerkId = desk.view?.clerk.id;
  const known = reasons.get(desk);
  const his = known && known.clerkId === clerkId ? known : new KeptReasons(clerkId);
  reasons.set(desk, his);
  return his.of;
}
