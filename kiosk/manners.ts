import { oneHand } from './one-hand.ts';

/** KI3: what a browser does with a long press, two fingers or a swipe has no place on a kiosk. Every touch is a sign of life. */
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

/** Keys that move the focus and press stay; a connected keyboard opens, prints and closes nothing. */
function preventShortcut(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || /^F\d+$/.test(event.key)) event.preventDefault();
}

/** A back swipe finds this page again. */
function stayOnThisPage(window: Window, signal: AbortSignal): void {
  window.history.pushState(null, '');
  window.addEventListener('popstate', () => window.history.pushState(null, ''), { signal });
}
