import type { CaseDetail } from '../../contract/views/case-view.ts';
import type { Reply } from '../../contract/reply.ts';
import { Look } from '../look.svelte.ts';
import type { SignedInView } from '../look.svelte.ts';
import { traceOf } from './inbox-rows.ts';

export type { SignedInView } from '../look.svelte.ts';

/** Interval while a print job or a message of the case is under way. */
const ON_ITS_WAY_MS = 1_500;
const onItsWay: ReadonlySet<string | null | undefined> = new Set(['queued', 'sending', 'sent']);

/** The open case. Reloaded when one of its steps appeared, disappeared or moved. */
export class CaseLook extends Look<CaseDetail> {
  get caseId(): string | null {
    return this.id;
  }

  protected override get patience(): number {
    const messages = this.detail?.messages.map(({ state }) => state) ?? [];
    const isMoving = [this.detail?.letter?.job, ...messages.filter((state) => state !== 'sent')].some((each) =>
      onItsWay.has(each),
    );
    return isMoving ? ON_ITS_WAY_MS : super.patience;
  }

  protected override ask(caseId: string): Promise<Reply<CaseDetail> | null> {
    return this.presses.ask('case:see', { caseId }, 2);
  }

  protected override traceIn(view: SignedInView, caseId: string): string {
    return traceOf(view.inbox?.rows ?? [], caseId);
  }
}
