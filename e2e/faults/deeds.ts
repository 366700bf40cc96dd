/** What a process can be killed at (deed.ts does it). */
export type Deed =
  | { readonly is: 'save-hall'; readonly folder: string }
  | { readonly is: 'take-register'; readonly folder: string }
  | { readonly is: 'seal-older'; readonly folder: string }
  | { readonly is: 'backup'; readonly folder: string; readonly to: string; readonly at: number }
  | { readonly is: 'restore'; readonly backup: string; readonly folder: string; readonly key: string };

export const SAVED_NAME = 'Dinas Sosial yang Baru';
