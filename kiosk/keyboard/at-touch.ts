/**
 * KI13: a key types when the finger comes down, not when it is lifted, so that a finger that slides off, or under which
 * the page moves, has typed. Without a finger, by a keyboard or a screen reader, it types at the click.
 */
export const atTouch =
  (press: () => void, touch: () => void = press) =>
  (key: HTMLElement): void => {
    key.addEventListener('pointerdown', ({ button }) => button === 0 && touch());
    key.addEventListener('click', ({ detail }) => detail === 0 && press());
  };
