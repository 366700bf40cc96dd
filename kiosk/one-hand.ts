/** A hand resting on the panel for longer, or a drop of water, no longer blocks it. */
const RESTS_MS = 6_000;

/** KI8: while one finger is down a second one has no effect, whatever it does until it is lifted. */
export function oneHand(window: Window, signal: AbortSignal): void {
  const options = { capture: true, signal };
  const strays = new Set<number>();
  let first: { readonly id: number; readonly since: number } | null = null;

  const down = (event: PointerEvent) => {
    const { pointerId: id, timeStamp: since } = event;
    const isStray = first !== null && first.id !== id && since - first.since < RESTS_MS;
    if (isStray) {
      strays.add(id);
      return stop(event);
    }
    strays.delete(id);
    first = { id, since };
  };
  const up = (event: PointerEvent) => {
    if (first?.id === event.pointerId) first = null;
    if (strays.has(event.pointerId)) stop(event);
  };
  // A click by keyboard or screen reader belongs to no finger.
  const click = (event: MouseEvent) => {
    if ('pointerId' in event && strays.has(Number(event.pointerId))) stop(event);
  };
  window.addEventListener('pointerdown', down, options);
  window.addEventListener('pointerup', up, options);
  window.addEventListener('pointercancel', up, options);
  window.addEventListener('click', click, options);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
