import { untrack } from 'svelte';

/** On a weak computer what is fetched and read beside the first picture delays it. */
const QUIET_WITHIN_MS = 3_000;

type Quiet = Pick<Window, 'requestAnimationFrame' | 'setTimeout'> & Partial<Pick<Window, 'requestIdleCallback'>>;

/** LK5: runs work once the first view has arrived and is painted and the browser is idle; without the hub, after it is back. */
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
