import type { Context } from 'hono';

/** What the hub's server passes to the routes; absent where they are called without a network. */
export interface DoorBindings {
  readonly isKnown: () => void;
}

/** AC17: the asker is identified, so a crowd of unknown connections does not displace him. */
export const isKnown = (c: Context): void => ((c.env ?? {}) as Partial<DoorBindings>).isKnown?.();
