/**
 * ON6: a link in a message carries the code behind the `#`, which browsers never send; here it is moved into the form.
 * Anything shorter is an anchor of the page, not a code.
 */
export function lookUpFromLink(): void {
  const [code] = /^[a-z\d-]{8,}/i.exec(location.hash.slice(1)) ?? [];
  const field = document.querySelector<HTMLInputElement>('input[name="code"]');
  if (code === undefined || !field) return;
  history.replaceState(null, '', location.pathname + location.search);
  field.value = code;
  field.form?.submit();
}
