/** Deeds that need only a hall's folder. */
type DeedInFolder =
  | 'save-hall'
  | 'take-register'
  | 'keep-paper'
  | 'keep-secret'
  | 'keep-in-books'
  | 'record-voice'
  | 'keep-picture'
  | 'take-at-agent'
  | 'seal-older';

/** Deeds during which a process can be killed (done by deed.ts). */
export type Deed =
  | { readonly is: 'take-number'; readonly folder: string; readonly at: number }
  | { readonly is: DeedInFolder; readonly folder: string }
  | { readonly is: 'import-register'; readonly folder: string; readonly file: string }
  | { readonly is: 'forget'; readonly folder: string; readonly at: number }
  | { readonly is: 'begin-vault'; readonly folder: string; readonly keyFolder: string }
  | { readonly is: 'backup'; readonly folder: string; readonly to: string; readonly at: number }
  | { readonly is: 'repair'; readonly folder: string }
  | { readonly is: 'restore'; readonly backup: string; readonly folder: string; readonly key: string };

/** `take-number` takes a snapshot afterwards, and answers before it. */
export const DEED_COMMAND = 'b7f2c9d4-0000-4000-8000-000000000001';

export const SAVED_NAME = 'Dinas Sosial yang Baru';
