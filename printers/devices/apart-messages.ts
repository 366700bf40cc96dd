import type { DeviceTrouble } from './device.ts';

/** What a device in a process of its own is told. */
export type ToDevice =
  | { readonly is: 'open' }
  | { readonly is: 'write'; readonly bytes: Uint8Array }
  | { readonly is: 'close' };

/** What it answers, one to each order, and what it tells of itself while its link lasts. */
export type FromDevice =
  | { readonly is: 'opened' }
  | { readonly is: 'refused'; readonly trouble: DeviceTrouble; readonly detail: string }
  | { readonly is: 'written'; readonly taken: number }
  | { readonly is: 'closed' }
  | { readonly is: 'received'; readonly bytes: Uint8Array }
  | { readonly is: 'lost'; readonly trouble: DeviceTrouble };
