/**
 * KI13: a key types when the finger comes, not when it leaves: one that slides off, or under which the page moves, has typed.
 * Pressed without a finger, from a keyboard or by whoever reads the screen aloud, it types at the click.
 */
export const atTouch =
  (press: () => void, touch: () => void = press) =>
  (key: HTMLElement): void => {
    key.addEventListener('pointerdown', ({ button }) => button === 0 && touch());
    key.addEventListener('click', ({ detail }) => detail === 0 && press());
  };
