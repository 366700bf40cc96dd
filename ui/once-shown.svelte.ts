import { untrack } from 'svelte';

/** On a weak computer what is fetched and read beside the first picture delays it. */
const QUIET_WITHIN_MS = 3_000;

type Quiet = Pick<Window, 'requestAnimationFrame' | 'setTimeout'> & Partial<Pick<Window, 'requestIdleCallback'>>;

/** Once the first view has come, is painted, and nothing else wants the processor. Without the hub that is not before it is back. */
export function onceShown(link: { readonly view: unknown }, window: Quiet, work: () => void): void {
  let isShown = false;
  const stop = $effect.root(() => {
    $effect(() => {
      if (link.view === null || isShown) return;
      isShown = true;
      untrack(() => afterPaint(window, work));
      queueMicrotask(stop);
    });
  });
}

function afterPaint(window: Quiet, work: () => void): void {
  window.requestAnimationFrame(() =>
    window.setTimeout(() => {
      if (window.requestIdleCallback) window.requestIdleCallback(work, { timeout: QUIET_WITHIN_MS });
      else work();
    }, 0),
  );
}
