import { mount, unmount } from 'svelte';
import type { CounterScreen } from '../../counter-screen.svelte.ts';
import SmallWindow from './SmallWindow.svelte';

const SIZE = { width: 360, height: 240 };

/** Chromium's window that stays on top; other browsers, and pages without https, do not have it. */
interface OnTop {
  requestWindow(size: typeof SIZE): Promise<Window>;
}

let shown: Window | null = null;

/** The next step in a small window beside other work. It is the same desk, so that two windows never press twice (CT1). */
export async function toggleSmallWindow(screen: CounterScreen): Promise<void> {
  if (shown && !shown.closed) {
    shown.close();
    return;
  }
  // A browser that holds a window back says so itself, beside its address.
  const small = (await onTop()) ?? window.open('', 'antrean-kecil', `popup,width=${SIZE.width},height=${SIZE.height}`);
  if (!small) return;
  shown = small;
  furnish(small, screen);
}

async function onTop(): Promise<Window | null> {
  const { documentPictureInPicture: known } = window as { documentPictureInPicture?: OnTop };
  try {
    return (await known?.requestWindow(SIZE)) ?? null;
  } catch {
    return null; // forbidden here: an ordinary window does, too
  }
}

const toMain = () => window.focus();

function furnish(small: Window, screen: CounterScreen): void {
  const { document: there } = small;
  const here = window.document.documentElement;
  there.head.replaceChildren();
  there.body.replaceChildren();
  there.documentElement.lang = here.lang;
  if (here.dataset['theme']) there.documentElement.dataset['theme'] = here.dataset['theme'];
  there.title = 'Antrean';
  there.body.style.minWidth = '0'; // the office screen's own does not fit here
  const unfollow = followStyles(there);
  const close = () => small.close();
  const page = mount(SmallWindow, { target: there.body, props: { screen, ontomain: toMain, onleft: close } });
  small.addEventListener('keydown', (event) => {
    if (!screen.calls?.alarm.pressKey(event) && !screen.desk.pressKey(event)) return;
    event.preventDefault();
    if (screen.desk.open !== null) toMain();
  });
  window.addEventListener('pagehide', close);
  small.addEventListener('pagehide', () => {
    window.removeEventListener('pagehide', close);
    unfollow();
    shown = null;
    void unmount(page);
  });
}

/** As here, also of parts of the page that are fetched later, as the alarm is. */
function followStyles(there: Document): () => void {
  const STYLES = 'link[rel="stylesheet"], style';
  function copy(sheet: Element): void {
    const same = there.importNode(sheet, true);
    if (sheet instanceof HTMLLinkElement) same.setAttribute('href', sheet.href); // whole: the window has no address of its own
    there.head.append(same);
  }
  for (const sheet of window.document.querySelectorAll(STYLES)) copy(sheet);
  const later = new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
      if (node instanceof Element && node.matches(STYLES)) copy(node);
  });
  later.observe(window.document.head, { childList: true });
  return () => later.disconnect();
}
