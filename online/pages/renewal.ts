import { raw } from 'hono/html';

const SECONDS = 15;
/** Of the sentence that says so, which the page's own script takes away (ON5). */
export const RENEWS = 'refreshes';

/** Where that script did not come over the network, or is none to this telephone; without a network what is there stays. In the words of its oldest browsers. */
export const renewalScript = `setInterval(function(){var said=document.getElementById("${RENEWS}");if(navigator.onLine&&said&&!said.hasAttribute("hidden"))location.reload()},${SECONDS * 1000})`;

/** A page that its script keeps up to date renews itself without one. */
export const renewal = raw(
  `<noscript><meta http-equiv="refresh" content="${SECONDS}" /></noscript><script>${renewalScript}</script>`,
);
