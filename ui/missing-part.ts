import type { HubLink } from './hub-link.svelte.ts';
import type { ScreenRole } from '../contract/handshake.ts';

/**
 * Parts of a page are fetched when they are first opened. After the hub was brought up to date those of the older build are not there any more, and
 * whoever works all day at one screen would never open them: where there is a newer build, the page is loaded anew, session and all (SC7).
 */
export function loadAnewForMissingParts(page: EventTarget, link: Pick<HubLink<ScreenRole>, 'loadNewerBuild'>): void {
  page.addEventListener('vite:preloadError', (event) => {
    if (link.loadNewerBuild()) event.preventDefault();
  });
}
