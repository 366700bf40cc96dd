/** A paper to tick, a form's or a choice's first field, or the act that leads on. */
const NEXT = '[data-work] :is([data-next]:not(:disabled), form, button[data-kind="main"]:not(:disabled))';

/** What is to be done next in the work and the files that wait, after what has the keys now; from its end again from the beginning (CT3). */
export function nextWork(page: ParentNode): HTMLElement | null {
  const { activeElement } = document;
  const stops = [...page.querySelectorAll<HTMLElement>(NEXT)].flatMap((part) => firstFieldOf(part) ?? []);
  const isAhead = (stop: HTMLElement) =>
    ((activeElement?.compareDocumentPosition(stop) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return stops.find(isAhead) ?? stops[0] ?? null;
}

const firstFieldOf = (part: HTMLElement): HTMLElement | null =>
  part instanceof HTMLButtonElement ? part : part.querySelector('input:not(:disabled)');
