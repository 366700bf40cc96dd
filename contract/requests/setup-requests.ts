import { z } from 'zod';
import { id, written } from '../request-parts.ts';

const code = z.string().max(40);
const shownName = written.min(3).max(120);

const Setup = z.strictObject({
  code,
  fromHall: id,
  shownName,
  administrator: z.strictObject({ name: written.min(3).max(40), password: z.string().min(10).max(200) }),
  printer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('virtual') }),
    z.strictObject({ kind: z.literal('file'), path: z.string().max(100) }),
    z.strictObject({
      kind: z.literal('usb'),
      vendorId: z.int().optional(),
      productId: z.int().optional(),
    }),
    z.strictObject({ kind: z.literal('tcp'), host: z.string().max(253), port: z.int().min(1).max(65_535) }),
  ]),
  printerModel: id,
  /** The last line of the recovery sheet, typed from the paper (AR9). */
  sheetLine: z.string().trim().min(1).max(40),
});
export type Setup = z.output<typeof Setup>;

/** How real work begins; asked before anybody can sign in. */
export const setupRequests = {
  'setup:halls': {
    from: 'counter',
    right: null,
    payload: z.strictObject({}),
    value: z.array(z.object({ id, name: z.string() })),
  },
  /** Models to choose for a printer (PR7); the settings ask for them, too. */
  'setup:printer-models': {
    from: 'counter',
    right: null,
    payload: z.strictObject({}),
    value: z.array(z.object({ id, name: z.string() })),
  },
  /** The recovery sheet of the key that will protect the office's own hall: a PDF. Needs the one-time code, too. */
  'setup:key-sheet': {
    from: 'counter',
    right: null,
    payload: z.strictObject({ code, shownName }),
    value: z.object({ keyId: z.string(), pdf: z.base64() }),
  },
  /** Ends the trial: the chosen hall becomes the office's own. Needs the one-time code printed at the start. */
  'setup:begin': {
    from: 'counter',
    right: null,
    payload: Setup,
    value: z.object({ session: z.string(), device: z.string() }),
  },
} as const;
