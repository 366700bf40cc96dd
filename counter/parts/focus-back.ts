/** A button that disappears with its press loses the focus: it returns to where it was before. */
export function focusBack(part: HTMLElement): () => void {
  let before: HTMLElement | null = null;
  const cameFrom = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && part.contains(relatedTarget)) return;
    before = relatedTarget instanceof HTMLElement ? relatedTarget : null;
  };
  const goBack = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('button')) before?.focus();
  };
  part.addEventListener('focusin', cameFrom);
  part.addEventListener('click', goBack);
  return () => {
    part.removeEventListener('focusin', cameFrom);
    part.removeEventListener('click', goBack);
  };
}
