/**
 * ON6: a link in a message carries the code behind the `#`, which no browser sends; here it is put where it belongs. Shorter is the name of a
 * part of the page, and no code.
 */
export function lookUpFromLink(): void {
  const [code] = /^[a-z\d-]{8,}/i.exec(location.hash.slice(1)) ?? [];
  const field = document.querySelector<HTMLInputElement>('input[name="code"]');
  if (code === undefined || !field) return;
  history.replaceState(null, '', location.pathname + location.search);
  field.value = code;
  field.form?.submit();
}
