/** Where the keys move: controls, and parts of a page that are read one by one. */
const STOP = 'button:not([data-hand]), input, textarea, [data-say-stop]';

/** What can be spoken and reached now: a dialog hides everything behind it. */
export function scopeOf(document: Document): readonly Element[] {
  const dialogs = document.querySelectorAll('dialog[open]');
  const top = dialogs[dialogs.length - 1];
  if (top) return [top];
  return [...document.querySelectorAll('main, [data-help], nav')];
}

export function stopsOf(document: Document): readonly HTMLElement[] {
  return scopeOf(document).flatMap((part) => [...part.querySelectorAll<HTMLElement>(STOP)].filter(isSeen));
}

/** The stop under a finger; null: nothing there speaks. */
export function stopAt(target: EventTarget | null, document: Document): HTMLElement | null {
  const stop = target instanceof Element ? target.closest<HTMLElement>(STOP) : null;
  return stop && scopeOf(document).some((part) => part.contains(stop)) ? stop : null;
}

export const isControl = (stop: Element): boolean => !stop.hasAttribute('data-say-stop');

/** "Baca lanjutannya" is for eyes: listeners are read the whole page. */
const isSeen = (stop: Element): boolean => !stop.matches('.area + *') && !stop.closest('[hidden]');
