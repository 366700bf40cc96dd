/** Leaves time for the first view and its first paint. */
const REST_AFTER_MS = 10_000;

/**
 * KI6, DI11: a service worker stores the screen on the device, so that it starts without the hub. Browsers allow that
 * on the hub's own machine and over https; elsewhere an open screen works on without it, and only a reload has to wait
 * for the hub.
 */
export async function keepShell({ navigator, isSecureContext }: Window): Promise<void> {
  if (!isSecureContext || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('shell-worker.js');
    const { active } = await navigator.serviceWorker.ready;
    setTimeout(() => active?.postMessage('fetch-rest', []), REST_AFTER_MS);
  } catch (fault) {
    // A browser that stores nothing, such as a private window, works as it is.
    console.warn('This screen is not kept for the time when the hub is away.', fault);
  }
}
