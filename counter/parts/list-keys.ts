type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

const target: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Arrow keys move between rows; Enter is the row's own button. Elsewhere they scroll and type. True: the key was
 * handled.
 */
export function stepThrough(list: HTMLElement, press: Press): boolean {
  const go = target[press.key];
  if (!go || press.altKey || press.ctrlKey || press.metaKey) return false;
  const { activeElement } = document;
  // The tab that led here has the keyboard focus still.
  const isAtTab = activeElement?.matches('nav [aria-current="page"]') === true;
  if (activeElement !== document.body && !isAtTab && !list.contains(activeElement)) return false;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row.closest('li')?.contains(activeElement));
  rows[go(at, rows.length - 1)]?.focus();
  return rows.length > 0;
}
