import { html } from 'hono/html';
import type { Score } from '../../contract/views/survey-view.ts';
import type { Html } from './page.ts';

/** The kiosk's four faces: brows, eyes and mouth carry the meaning, the colour repeats it. */
const faces: Readonly<Record<Score, { readonly fill: string; readonly lines: string; readonly mouthFill: string }>> = {
  1: { fill: '#f3b0a6', lines: 'M13 15.5l7 3M35 15.5l-7 3M15 35.5c3-5 6-7 9-7s6 2 9 7', mouthFill: 'none' },
  2: { fill: '#f8d58d', lines: 'M16 34c3-2.5 5-3.5 8-3.5s5 1 8 3.5', mouthFill: 'none' },
  3: { fill: '#cfe6a8', lines: 'M15.5 30c2.5 3.5 5.5 5 8.5 5s6-1.5 8.5-5', mouthFill: 'none' },
  4: { fill: '#8fd3b0', lines: 'M13.5 28h21c-.8 6-5 10-10.5 10s-9.700-4-10.5-10z', mouthFill: '#fff' },
};

export function face(score: Score): Html {
  const { fill, lines, mouthFill } = faces[score];
  return html`<svg class="face" viewBox="0 0 48 48" aria-hidden="true">
    <circle cx="24" cy="24" r="21" fill="${fill}" stroke="#12211f" stroke-width="2.4" />
    <circle cx="16.5" cy="21" r="2.3" fill="#12211f" />
    <circle cx="31.5" cy="21" r="2.3" fill="#12211f" />
    <path
      d="${lines}"
      fill="${mouthFill}"
      stroke="#12211f"
      stroke-width="2.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>`;
}
