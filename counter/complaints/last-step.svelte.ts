import type { ComplaintDetail } from '../../contract/views/complaint-view.ts';
import type { Bilingual } from '../../contract/hall-file/parts.ts';
import type { HubClock } from '../../ui/hub-clock.svelte.ts';
import type { Presses } from '../presses.svelte.ts';

const UNDO_MS = 60_000;

interface Done {
  readonly name: Bilingual;
  readonly complaintId: string;
  readonly number: string;
  /** How often it had moved before. */
  readonly moves: number;
  readonly until: number;
}

/** CM24: what was done last with a complaint, and until when it can be taken back. */
export class LastStep {
  done = $state.raw<Done | null>(null);
  /** The number that was taken back just now, to be said once. */
  undone = $state('');
  readonly #clock: Pick<HubClock, 'now'>;

  constructor(clock: Pick<HubClock, 'now'>) {
    this.#clock = clock;
  }

  /** As far as this screen knows: somebody else may have gone on with it. */
  mayUndo(seen: Pick<ComplaintDetail, 'complaintId' | 'moves' | 'mayUndo'> | null): boolean {
    const { done } = this;
    if (done === null) return false;
    return seen?.complaintId !== done.complaintId || seen.moves <= done.moves || seen.mayUndo;
  }

  get seconds(): number {
    return Math.min(60, Math.max(0, Math.ceil(((this.done?.until ?? 0) - this.#clock.now) / 1000)));
  }

  did(name: Bilingual, { complaintId, number, moves }: Pick<Done, 'complaintId' | 'number' | 'moves'>): void {
    this.undone = '';
    this.done = { name, complaintId, number, moves, until: this.#clock.now + UNDO_MS };
  }

  async undo({ complaintId, number }: Pick<Done, 'complaintId' | 'number'>, presses: Presses): Promise<void> {
    const reply = await presses.send('complaint:undo', { complaintId });
    if (reply?.ok) this.undone = number;
    if (reply?.ok || presses.refusal?.code === 'nothing-to-undo') this.done = null;
  }
}
