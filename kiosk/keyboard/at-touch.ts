/**
 * KI13: a key types when the finger comes, not when it leaves: one that slides off, or under which the page moves, has typed.
 * Pressed without a finger, from a keyboard or by whoever reads the screen aloud, it types at the click.
 */
export const atTouch = (press: () => void, touch: () => void = press) => ({
  onpointerdown: (event: PointerEvent) => {
    if (event.button === 0) touch();
  },
  onclick: (event: MouseEvent) => {
    if (event.detail === 0) press();
  },
});
