/**
 * A modal dialog makes everything outside it inert: so bands that call a clerk move into the top dialog, and back when
 * it closes (SA2, KI8).
 */
export function overDialogs(bands: HTMLElement): () => void {
  const home = bands.parentElement;
  const follow = () => {
    const host = [...document.querySelectorAll('dialog[open]')].at(-1) ?? home;
    if (host && bands.parentElement !== host) host.prepend(bands);
  };
  const changes = new MutationObserver(follow);
  changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['open'] });
  follow();
  return () => changes.disconnect();
}
