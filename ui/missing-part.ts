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

const AGAIN_AFTER_MS = 3_000;

/**
 * The looks of a part are asked for once: where the hub did not bring them, whoever asks for the part again would get it without.
 * They are asked for by themselves until they have come.
 */
export function askAgainForLooks(page: EventTarget): void {
  page.addEventListener('error', askAgain, { capture: true });
}

function askAgain({ target: link }: Event): void {
  if (!(link instanceof HTMLLinkElement) || link.rel !== 'stylesheet') return;
  setTimeout(() => link.replaceWith(link.cloneNode()), AGAIN_AFTER_MS);
}
