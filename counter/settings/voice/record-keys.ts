import type { Recorder } from './recorder.svelte.ts';

/** While recording, one hand stays on the space bar; a focused button must not take the key. */
export function keyPressed(event: KeyboardEvent, recorder: Recorder, play: () => void): void {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
  const acts: Record<string, () => unknown> = {
    ' ': () => recorder.press(),
    r: () => recorder.record(),
    p: play,
    ArrowLeft: () => recorder.go(-1),
    ArrowRight: () => recorder.go(1),
  };
  const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  void act();
}
