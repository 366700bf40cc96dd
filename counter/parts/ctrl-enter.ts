/** CT3: sends a form from a field of several lines, where Enter alone begins a new one. */
export function ctrlEnter(form: HTMLFormElement): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    form.requestSubmit();
  };
  form.addEventListener('keydown', press);
  return () => form.removeEventListener('keydown', press);
}
