import type { z } from 'zod';
import { CounterView } from './views/counter-view.ts';
import { DisplayView } from './views/display-view.ts';
import { KioskView } from './views/kiosk-view.ts';

/** What each kind of screen is sent. AC14: nobody but the staff is named in it; who a visitor is has to be asked for (`personal-looks.ts`). */
export const views = { kiosk: KioskView, display: DisplayView, counter: CounterView } as const;
export type ViewOf<Role extends keyof typeof views> = z.output<(typeof views)[Role]>;
