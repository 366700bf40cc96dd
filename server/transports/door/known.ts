import type { Context } from 'hono';

/** What the hub's own server tells the pages; absent where a page is asked without a network. */
export interface DoorBindings {
  readonly isKnown: () => void;
}

/** AC17: whoever asks has shown who he is, and is sent away by no crowd at the door. */
export const isKnown = (c: Context): void => ((c.env ?? {}) as Partial<DoorBindings>).isKnown?.();
