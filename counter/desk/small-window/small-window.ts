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
  for (const sheet of window.document.querySelectorAll('link[rel="stylesheet"], style')) {
    there.head.append(there.importNode(sheet, true));
  }
  for (const link of there.querySelectorAll('link')) link.href = new URL(link.href, window.location.href).href;
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
    shown = null;
    void unmount(page);
  });
}
