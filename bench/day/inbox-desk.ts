import type { Inbox, InboxRow } from '../../contract/views/case-view.ts';
import type { Act, DeskParts } from './clerk-parts.ts';
import { actOnStep } from './step-work.ts';
import { commandId } from '../../ui/command-id.ts';

const MINUTE = 60_000;
/** How long a case lies before somebody gets to it: at a desk, before a home visit, at another office. */
const LIES_MINUTES = { counter: [5, 30], desk: [2, 8], field: [30, 90], outside: [60, 180], home: [60, 180] } as const;
const LIES_WHILE_SOMEBODY_WAITS = [1, 4] as const;
const WORTH_TOGETHER = 3;

/** Somebody with an inbox: does what is due first, and sometimes undoes what he has just done. */
export class InboxDesk {
  readonly #parts: DeskParts;
  #regrets: string | null = null;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  nextAct(inbox: Inbox | null, now: number): Act | null {
    const { chance } = this.#parts;
    const regretted = this.#regrets;
    this.#regrets = null;
    if (regretted !== null) return () => this.#takeBack(regretted);
    const ripe = (inbox?.rows ?? []).filter((row) => !isHandOver(row) && now - row.openedAt >= liesFor(row));
    const [first] = ripe;
    if (!first) return null;
    const alike = ripe.filter((row) => row.stepId === first.stepId && row.offers.some(({ together }) => together));
    if (alike.length >= WORTH_TOGETHER && chance.is(0.6)) return () => this.#together(alike);
    if (chance.is(0.03)) this.#regrets = first.caseId;
    return () => actOnStep(this.#parts, first);
  }

  async #takeBack(caseId: string): Promise<void> {
    // A signature cannot be undone, nor what a colleague has continued.
    await this.#parts.record.command(this.#parts.screen, 'case:undo', { caseId }, ['nothing-to-undo', 'unknown-case']);
  }

  async #together(rows: readonly InboxRow[]): Promise<void> {
    const { record, screen } = this.#parts;
    const acts = rows.flatMap(({ caseId, stepId, edition, offers }) => {
      const offer = offers.find(({ together }) => together);
      return offer ? [{ commandId: commandId(), caseId, stepId, outcomeId: offer.id, edition }] : [];
    });
    const reply = await record.ask(screen, 'case:act-together', { acts });
    if (!reply.ok) return;
    const races = new Set([null, 'step-not-open', 'changed-meanwhile']);
    const strange = reply.value.filter(({ refusal }) => !races.has(refusal));
    for (const { refusal } of strange) record.problems.push(`case:act-together refused: ${refusal}`);
  }
}

/** Needs the recipient, so it happens only when he is at the counter (serve.ts). */
export const isHandOver = ({ offers }: InboxRow): boolean => offers.some(({ does }) => does.includes('hand-over'));

/** Deterministic for a case, at every call. */
function liesFor({ number, stepId, place, waiting }: InboxRow): number {
  const [least, most] = waiting === null ? LIES_MINUTES[place] : LIES_WHILE_SOMEBODY_WAITS;
  const drawn = ((Number(number.slice(-5)) * 37 + stepId.length * 13) % 100) / 100;
  return (least + drawn * (most - least)) * MINUTE;
}
