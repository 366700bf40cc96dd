import type { Log } from '../../ports/world.ts';
import { WorkThread } from '../work-thread/work-thread.ts';

/** One photo may take 200 MB while it is decoded; photos come in bursts, then none for long. */
const REST_MS = 20_000;

/** Re-encodes photos (AT4), apart from slips, so that no slip waits for a photo of twelve megapixels. */
export function photoThread(log: Log): WorkThread<Uint8Array, Uint8Array | null> {
  return new WorkThread({
    script: new URL('photo-worker.ts', import.meta.url),
    onFault: (fault) => log.fault('the thread that draws photos anew ended, and another begins', fault),
    restMs: REST_MS,
  });
}
