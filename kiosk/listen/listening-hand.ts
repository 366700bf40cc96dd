import { fiveKeyOf } from './five-keys.ts';
import type { FiveKey } from './five-keys.ts';
import type { ScreenReader } from './screen-reader.ts';

/** On the bar of listen mode the first touch acts: nothing there can do harm. */
const AT_ONCE = '[data-listen-bar]';

/** Intercepts touches and keys in listen mode: the first touch speaks, the second acts [LI3]. */
export function listeningHand(window: Window, reader: ScreenReader): () => void {
  const hand = new AbortController();
  const options = { capture: true, signal: hand.signal };
  let mayAct = true;

  const down = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest(AT_ONCE)) return void (mayAct = true);
    mayAct = reader.touch(event.target);
    if (!mayAct) stop(event);
  };
  /** A finger causes touch events and a click; clicks made by the reader itself are not `isTrusted`, and pass. */
  const click = (event: MouseEvent) => {
    if (event.isTrusted && event.detail > 0 && !mayAct) stop(event);
  };
  const key = (event: KeyboardEvent) => {
    const pressed = fiveKeyOf(event);
    if (/^\d$/.test(event.key)) reader.echo(event.key);
    if (pressed === null || isWriting(event, window.document)) return;
    stop(event);
    if (!event.repeat) deeds[pressed](reader);
  };
  window.addEventListener('pointerdown', down, options);
  window.addEventListener('mousedown', (event) => !mayAct && stop(event), options);
  window.addEventListener('click', click, options);
  window.addEventListener('keydown', key, options);
  return () => hand.abort();
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

const deeds: Readonly<Record<FiveKey, (reader: ScreenReader) => void>> = {
  previous: (reader) => reader.move(-1),
  next: (reader) => reader.move(1),
  ok: (reader) => reader.act(),
  repeat: (reader) => reader.repeat(),
  help: (reader) => reader.help(),
};

/** Letters typed on a keyboard are text; arrows, Enter and function keys navigate even then. */
function isWriting(event: KeyboardEvent, document: Document): boolean {
  return event.key.length === 1 && (document.activeElement?.matches('input, textarea') ?? false);
}
