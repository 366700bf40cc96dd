import { oneHand } from './one-hand.ts';

/**
 * KI3: gestures of a browser, such as long press, two fingers or swipe, are disabled on a kiosk. Every touch is a sign
 * of presence.
 */
export function keepManners(window: Window, touched: () => void): () => void {
  const manners = new AbortController();
  const { signal } = manners;
  for (const event of ['contextmenu', 'dragstart', 'selectstart', 'gesturestart'] as const) {
    window.addEventListener(event, (e) => e.preventDefault(), { signal });
  }
  window.addEventListener('touchmove', preventPinch, { passive: false, signal });
  window.addEventListener('wheel', preventZoom, { passive: false, signal });
  window.addEventListener('keydown', preventShortcut, { signal });
  window.addEventListener('pointerdown', touched, { capture: true, signal });
  window.addEventListener('keydown', touched, { capture: true, signal });
  oneHand(window, signal);
  stayOnThisPage(window, signal);
  return () => manners.abort();
}

function preventPinch(event: TouchEvent): void {
  if (event.touches.length > 1) event.preventDefault();
}

function preventZoom(event: WheelEvent): void {
  if (event.ctrlKey) event.preventDefault();
}

/** Keys that move the focus and press buttons stay; no key of a connected keyboard opens, prints or closes anything. */
function preventShortcut(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || /^F\d+$/.test(event.key)) event.preventDefault();
}

/** A back swipe leads to this same page. */
function stayOnThisPage(window: Window, signal: AbortSignal): void {
  window.history.pushState(null, '');
  window.addEventListener('popstate', () => window.history.pushState(null, ''), { signal });
}
