import type { z } from 'zod';
import { CounterView } from './counter-view.ts';
import { DisplayView } from './display-view.ts';
import { KioskView } from './kiosk-view.ts';

/** What each kind of screen is sent. */
export const views = { kiosk: KioskView, display: DisplayView, counter: CounterView } as const;
export type ViewOf<Role extends keyof typeof views> = z.output<(typeof views)[Role]>;
