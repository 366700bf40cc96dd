import { isRefusalCode } from '../../contract/reply.ts';
import type { RefusalCode } from '../../contract/reply.ts';
import type { InboxRow, StepOffer } from '../../contract/views/case-view.ts';
import type { Payload } from '../../contract/requests.ts';
import type { Presses } from '../presses.svelte.ts';
import { rowKey } from './inbox-rows.ts';
import type { TogetherGroup } from './inbox-rows.ts';

type Acts = Payload<'case:act-together'>['acts'];

/** Result for one case; null: recorded. */
interface TogetherResult {
  readonly row: InboxRow;
  readonly refusal: RefusalCode | null;
}

/** One press for several cases: which ones, their command ids, and the hub's answer to each. */
export class Batch {
  readonly offer: StepOffer;
  readonly rows: readonly InboxRow[];
  results = $state.raw<readonly TogetherResult[] | null>(null);
  /** Made once, so that a repeat after a lost answer does nothing twice (IS2). */
  readonly #acts: Acts;

  constructor(offer: StepOffer, rows: readonly InboxRow[], makeId: () => string) {
    this.offer = offer;
    this.rows = rows;
    this.#acts = rows.map(({ caseId, stepId, edition }) => ({
      commandId: makeId(),
      caseId,
      stepId,
      outcomeId: offer.id,
      edition,
    }));
  }

  async send(presses: Presses): Promise<boolean> {
    const reply = await presses.ask('case:act-together', { acts: this.#acts }, 2);
    if (!reply?.ok) return false;
    const said = new Map(reply.value.map(({ caseId, refusal }) => [caseId, refusal]));
    this.results = this.rows.map((row) => ({ row, refusal: codeOf(said.get(row.caseId) ?? null) }));
    return true;
  }

  get recorded(): readonly InboxRow[] {
    return (this.results ?? []).filter(({ refusal }) => refusal === null).map(({ row }) => row);
  }
}

/** A hub newer than this screen may send a refusal that has no words here yet. */
function codeOf(refusal: string | null): RefusalCode | null {
  if (refusal === null) return null;
  return isRefusalCode(refusal) ? refusal : 'hub-fault';
}

/** What was ticked says something else by now: it is ticked no more (CS12). */
const tickOf = (row: InboxRow): string => `${rowKey(row)} ${row.edition}`;

/** The rows with a tick. */
export class Selection {
  #keys = $state.raw<ReadonlySet<string>>(new Set());

  has(row: InboxRow): boolean {
    return this.#keys.has(tickOf(row));
  }

  of({ rows }: TogetherGroup): InboxRow[] {
    return rows.filter((row) => this.has(row));
  }

  toggle(row: InboxRow): void {
    this.setAll([row], !this.has(row));
  }

  setAll(rows: readonly InboxRow[], chosen: boolean): void {
    const keys = new Set(this.#keys);
    for (const row of rows) {
      if (chosen) keys.add(tickOf(row));
      else keys.delete(tickOf(row));
    }
    this.#keys = keys;
  }

  clear(): void {
    this.#keys = new Set();
  }
}
