import type { DeviceTrouble } from './device.ts';

/** Messages to a device in a process of its own. */
export type ToDevice =
  | { readonly is: 'open' }
  | { readonly is: 'write'; readonly bytes: Uint8Array }
  | { readonly is: 'close' };

/** Its messages: one reply to each order, and events while its link lasts. */
export type FromDevice =
  | { readonly is: 'opened' }
  | { readonly is: 'refused'; readonly trouble: DeviceTrouble; readonly detail: string }
  | { readonly is: 'written'; readonly taken: number }
  | { readonly is: 'closed' }
  | { readonly is: 'received'; readonly bytes: Uint8Array }
  | { readonly is: 'lost'; readonly trouble: DeviceTrouble };
