import type { HubLink } from './hub-link.svelte.ts';
import type { ScreenRole } from '../contract/handshake.ts';

/**
 * Parts of a page are loaded when first opened. After an update of the hub those of the older build are gone, and a
 * screen that is open all day could never load them: if there is a newer build, the page is reloaded, session included
 * (SC7).
 */
export function loadAnewForMissingParts(page: EventTarget, link: Pick<HubLink<ScreenRole>, 'loadNewerBuild'>): void {
  page.addEventListener('vite:preloadError', (event) => {
    if (link.loadNewerBuild()) event.preventDefault();
  });
}

const AGAIN_AFTER_MS = 3_000;

/**
 * A browser requests a part's style sheet only once: if the hub did not deliver it, the part would open without it at
 * the next try. So missing style sheets are requested separately until they have come.
 */
export function askAgainForLooks(page: EventTarget): void {
  page.addEventListener('error', askAgain, { capture: true });
}

function askAgain({ target: link }: Event): void {
  if (!(link instanceof HTMLLinkElement) || link.rel !== 'stylesheet') return;
  setTimeout(() => link.replaceWith(link.cloneNode()), AGAIN_AFTER_MS);
}
