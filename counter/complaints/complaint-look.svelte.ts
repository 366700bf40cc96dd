import type { ComplaintDetail } from '../../contract/views/complaint-view.ts';
import type { Reply } from '../../contract/reply.ts';
import { Look } from '../look.svelte.ts';
import type { SignedInView } from '../look.svelte.ts';
import { traceOf } from './complaint-rows.ts';

/** CM22: the open complaint: the only place that shows its words and its complainant. */
export class ComplaintLook extends Look<ComplaintDetail> {
  protected override ask(complaintId: string): Promise<Reply<ComplaintDetail> | null> {
    return this.presses.ask('complaint:see', { complaintId }, 2);
  }

  protected override traceIn({ complaints }: SignedInView, complaintId: string): string {
    return traceOf(complaints, complaintId);
  }
}
