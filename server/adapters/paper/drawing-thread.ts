import type { Log } from '../../ports/world.ts';
import { WorkThread } from '../work-thread/work-thread.ts';
import type { Drawing } from './draw.ts';

/** At a start, above all after a power cut, the machine is left to the hub until the screens are back. */
const BEGINS_AFTER_MS = 3_000;

/** Draws all of a hall's papers, in order: the hub's main thread loads neither canvas nor fonts. */
export function drawingThread(log: Log): WorkThread<Drawing> {
  const thread = new WorkThread<Drawing>({
    script: new URL('drawing-worker.ts', import.meta.url),
    onFault: (fault) => log.fault('the thread that draws papers ended, and another begins', fault),
  });
  thread.beginIn(BEGINS_AFTER_MS);
  return thread;
}
