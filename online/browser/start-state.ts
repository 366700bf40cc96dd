/** ON6: a link in a message carries the code behind the `#`, which no browser sends; here it is put where it belongs. */
const code = decodeURIComponent(location.hash.slice(1));
const field = document.querySelector<HTMLInputElement>('input[name="code"]');
if (code !== '' && field) {
  history.replaceState(null, '', location.pathname + location.search);
  field.value = code;
  field.form?.submit();
}
