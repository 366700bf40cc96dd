/**
 * ON8: a post comes from one of our own pages. The browser says from where, in a header that no script can write. The hosts are
 * compared, not the schemes: before the hub a proxy may speak https. A program without either header is nobody's browser.
 */
export function isFromOurPages(header: (name: string) => string | undefined): boolean {
  const site = header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const from = header('origin') ?? header('referer');
  if (from === undefined) return true;
  return URL.canParse(from) && new URL(from).host === header('host');
}
