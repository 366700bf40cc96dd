import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { minutes, seconds } from '../../domain/hall-time/instant.ts';
import type { KeptVoice } from '../../ports/attachments.ts';
import type { Office } from '../office.ts';

/** How long somebody may think about a complaint at the kiosk. */
const LASTS = minutes(15);
/** Per kiosk: the note that was meant, and earlier attempts. */
const MOST_AT_A_KIOSK = 5;

interface Waiting {
  readonly kept: KeptVoice;
  readonly kioskId: string;
  /** By the monotonic clock. */
  readonly until: number;
}

/** Spoken notes recorded at a kiosk that belong to no complaint yet. Those that none takes are deleted. */
export class Recordings {
  readonly #waiting = new Map<string, Waiting>();

  async keep(office: Office, kioskId: string, bytes: Uint8Array): Promise<Reply<{ recordingId: string }>> {
    this.#forgetOld(office, kioskId);
    const kept = await office.attachments.keepVoice(bytes);
    if (!kept) return refused('file-not-accepted');
    this.#waiting.set(kept.id, { kept, kioskId, until: office.steady.elapsedMs() + LASTS });
    // Also when no other note follows at this kiosk today.
    setTimeout(() => this.#forgetOld(office, kioskId), LASTS + seconds(1)).unref();
    return granted({ recordingId: kept.id });
  }

  /** Only for the kiosk where it was spoken. */
  of({ steady }: Office, kioskId: string, recordingId: string): KeptVoice | undefined {
    const found = this.#waiting.get(recordingId);
    return found && found.kioskId === kioskId && found.until >= steady.elapsedMs() ? found.kept : undefined;
  }

  /** It belongs to a complaint now, or went with a refused one. */
  used(recordingId: string): void {
    this.#waiting.delete(recordingId);
  }

  /** It was sent again with a press that had been answered already. */
  discard({ attachments }: Office, kioskId: string, recordingId: string): void {
    if (this.#waiting.get(recordingId)?.kioskId !== kioskId) return;
    this.#waiting.delete(recordingId);
    attachments.forget(recordingId);
  }

  #forgetOld({ attachments, steady }: Office, kioskId: string): void {
    const now = steady.elapsedMs();
    const here = [...this.#waiting].filter(([, each]) => each.kioskId === kioskId);
    const tooMany = new Set(here.slice(0, Math.max(0, here.length + 1 - MOST_AT_A_KIOSK)).map(([id]) => id));
    for (const [id, { until }] of this.#waiting) {
      if (until >= now && !tooMany.has(id)) continue;
      this.#waiting.delete(id);
      attachments.forget(id);
    }
  }
}
