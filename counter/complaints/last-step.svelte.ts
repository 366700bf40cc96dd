import type { ComplaintDetail } from '../../contract/views/complaint-view.ts';
import type { Bilingual } from '../../contract/hall-file/parts.ts';
import { LastDone } from '../last-done.svelte.ts';
import type { Presses } from '../presses.svelte.ts';

interface Step {
  readonly name: Bilingual;
  readonly complaintId: string;
  readonly number: string;
  /** Its count of moves before the step. */
  readonly moves: number;
}

/** CM5: for one complaint. */
export class LastStep extends LastDone<Step> {
  /** As far as this screen knows: somebody else may have acted since. */
  mayUndo(seen: Pick<ComplaintDetail, 'complaintId' | 'moves' | 'mayUndo'> | null): boolean {
    const { done } = this;
    if (done === null) return false;
    return seen?.complaintId !== done.complaintId || seen.moves <= done.moves || seen.mayUndo;
  }

  async undo({ complaintId, number }: Pick<Step, 'complaintId' | 'number'>, presses: Presses): Promise<void> {
    const reply = await presses.send('complaint:undo', { complaintId });
    this.undone = reply?.ok ? number : '';
    if (reply?.ok || presses.refusal?.code === 'nothing-to-undo') this.done = null;
  }
}
