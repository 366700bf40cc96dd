import type { Log } from '../../ports/world.ts';
import { WorkThread } from '../work-thread/work-thread.ts';
import type { Drawing } from './draw.ts';

/** A start, after a power cut above all, has the machine to itself until the screens are back. */
const BEGINS_AFTER_MS = 3_000;

/** All that is drawn of a hall's papers is drawn here, in its order: the hub itself loads neither canvas nor fonts. */
export function drawingThread(log: Log): WorkThread<Drawing> {
  const thread = new WorkThread<Drawing>({
    script: new URL('drawing-worker.ts', import.meta.url),
    onFault: (fault) => log.fault('the thread that draws papers ended, and another begins', fault),
  });
  thread.beginIn(BEGINS_AFTER_MS);
  return thread;
}
