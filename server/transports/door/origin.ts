/**
 * ON8: a post must come from one of our own pages. The browser says so in headers that no script can set. Hosts are compared, not schemes,
 * since a proxy before the hub may speak https. A program that sends neither header is no browser.
 */
export function isFromOurPages(header: (name: string) => string | undefined): boolean {
  const site = header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const from = header('origin') ?? header('referer');
  if (from === undefined) return true;
  return URL.canParse(from) && new URL(from).host === header('host');
}
