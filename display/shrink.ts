import { prefersReducedMotion } from 'svelte/motion';
import { cubicInOut } from 'svelte/easing';
import type { TransitionConfig } from 'svelte/transition';

const TAKES_MS = 450;

/**
 * A spoken call shrinks into its row in the list, so that people who look up late still find it (DI8: or simply
 * disappears). The number is read from the DOM: the component's props are gone when it leaves.
 */
export function shrinkToRow({ dataset: { number = '' } }: HTMLElement): TransitionConfig {
  const row = document.querySelector(`li[data-number="${CSS.escape(number)}"]`)?.getBoundingClientRect();
  if (prefersReducedMotion.current || !row || row.width === 0) return { duration: 0 };
  const { innerWidth: width, innerHeight: height } = window;
  const [x, y] = [row.x + row.width / 2 - width / 2, row.y + row.height / 2 - height / 2];
  return {
    duration: TAKES_MS,
    easing: cubicInOut,
    css: (left, gone) => `
      transform: translate(${gone * x}px, ${gone * y}px)
        scale(${1 - gone * (1 - row.width / width)}, ${1 - gone * (1 - row.height / height)});
      opacity: ${Math.min(1, left * 3)};
      animation: none;`,
  };
}
