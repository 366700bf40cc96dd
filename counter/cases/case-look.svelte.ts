import type { CaseDetail } from '../../contract/case-view.ts';
import type { Reply } from '../../contract/reply.ts';
import { Look } from '../look.svelte.ts';
import type { SignedInView } from '../look.svelte.ts';
import { traceOf } from './inbox-rows.ts';

export type { SignedInView } from '../look.svelte.ts';

/** While a paper of it is on its way. */
const PRINTING_MS = 1_500;
const onItsWay: ReadonlySet<string | null | undefined> = new Set(['queued', 'sending', 'sent']);

/** The case that is open. It is looked at again when a step of it came, went or moved. */
export class CaseLook extends Look<CaseDetail> {
  get caseId(): string | null {
    return this.id;
  }

  protected override get patience(): number {
    return onItsWay.has(this.detail?.letter?.job) ? PRINTING_MS : super.patience;
  }

  protected override ask(caseId: string): Promise<Reply<CaseDetail> | null> {
    return this.presses.ask('case:see', { caseId }, 2);
  }

  protected override traceIn(view: SignedInView, caseId: string): string {
    return traceOf(view.inbox?.rows ?? [], caseId);
  }
}
