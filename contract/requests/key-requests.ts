import { z } from 'zod';
import { keyPlaces } from '../lists.ts';
import { instant, nothing } from '../request-parts.ts';

const KeyState = z.object({
  /** Identifies the key without revealing it. */
  keyId: z.string(),
  place: z.enum(keyPlaces),
  /** When somebody confirmed that the recovery sheet of this key is kept safe; null: nobody has. */
  sheetKeptAt: instant.nullable(),
});
export type KeyState = z.output<typeof KeyState>;

/** The hall's key as an administrator sees it (AR8): where it is kept, and whether it is on paper. */
export const keyRequests = {
  'settings:key': { from: 'counter', right: 'administer', payload: z.strictObject({}), value: KeyState },
  /** The recovery sheet, a PDF. It gives access to all data, so the administrator's password is asked for again. */
  'key:sheet': {
    from: 'counter',
    right: 'administer',
    payload: z.strictObject({ password: z.string().max(200) }),
    value: z.object({ pdf: z.base64() }),
  },
  /** The last line of the sheet, typed from the paper. */
  'key:sheet-kept': {
    from: 'counter',
    right: 'administer',
    payload: z.strictObject({ lastLine: z.string().trim().min(1).max(40) }),
    value: nothing,
  },
} as const;
