/** A paper to tick, the first field of a form or choice, or the button that goes on. */
const NEXT = '[data-work] :is([data-next]:not(:disabled), form, button[data-kind="main"]:not(:disabled))';

/**
 * The next thing to do in the work and the waiting files, after what has the focus now; after the end it starts over
 * (CT3).
 */
export function nextWork(page: ParentNode): HTMLElement | null {
  const { activeElement } = document;
  const stops = [...page.querySelectorAll<HTMLElement>(NEXT)].flatMap((part) => firstFieldOf(part) ?? []);
  const isAhead = (stop: HTMLElement) =>
    ((activeElement?.compareDocumentPosition(stop) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return stops.find(isAhead) ?? stops[0] ?? null;
}

const firstFieldOf = (part: HTMLElement): HTMLElement | null =>
  part instanceof HTMLButtonElement ? part : part.querySelector('input:not(:disabled)');
