import { raw } from 'hono/html';

const SECONDS = 15;
/** Id of the sentence that says so, which the page's own script removes (ON5). */
export const RENEWS = 'refreshes';

/**
 * For when that script could not be loaded, or does not run on this telephone; without a network the page stays as it
 * is. Written for the oldest browsers.
 */
export const renewalScript = `setInterval(function(){var said=document.getElementById("${RENEWS}");if(navigator.onLine&&said&&!said.hasAttribute("hidden"))location.reload()},${SECONDS * 1000})`;

/** Lets a page reload itself if the script that would update it is missing. */
export const renewal = raw(
  `<noscript><meta http-equiv="refresh" content="${SECONDS}" /></noscript><script>${renewalScript}</script>`,
);
