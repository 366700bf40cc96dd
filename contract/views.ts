import type { z } from 'zod';
import { CounterView } from './views/counter-view.ts';
import { DisplayView } from './views/display-view.ts';
import { KioskView } from './views/kiosk-view.ts';

/**
 * What each kind of screen is sent. AC14: it names nobody but staff; a visitor's data must be requested
 * (`personal-looks.ts`).
 */
export const views = { kiosk: KioskView, display: DisplayView, counter: CounterView } as const;
export type ViewOf<Role extends keyof typeof views> = z.output<(typeof views)[Role]>;
