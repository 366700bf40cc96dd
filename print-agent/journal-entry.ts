import { z } from 'zod';

const base = { printerId: z.string(), jobId: z.string(), attempt: z.int() };

const Change = z.object({
  state: z.enum(['queued', 'sending', 'sent', 'printed', 'unknown', 'needs-clerk', 'cancelled', 'failed']),
  attempts: z.int().optional(),
  reprints: z.int().optional(),
  maybePrinted: z.boolean().optional(),
  confirmation: z.enum(['process-id', 'gs-r', 'clerk']).optional(),
  why: z
    .enum([
      'link-lost',
      'no-progress',
      'no-confirmation',
      'restarted',
      'cannot-be-laid-out',
      'asked-by-clerk',
      'agent-lost',
      'cancelled-meanwhile',
    ])
    .optional(),
  settled: z.boolean(),
});

/** One line of the journal. */
export const JournalEntry = z.discriminatedUnion('is', [
  z.object({ is: z.literal('journal'), id: z.uuid() }),
  /** The bytes of a paper are here: from now on this agent is responsible for it. */
  z.object({ is: z.literal('taken'), ...base, kind: z.enum(['ticket', 'letter', 'slip']), base64: z.string() }),
  z.object({ is: z.literal('changed'), ...base, change: Change }),
  /** The hub knows the last change durably. */
  z.object({ is: z.literal('told'), ...base }),
  /** Never begun and no longer wanted: as if it had never been taken. */
  z.object({ is: z.literal('dropped'), ...base }),
]);
export type JournalEntry = z.output<typeof JournalEntry>;
export type PaperEntry = Exclude<JournalEntry, { readonly is: 'journal' }>;
export type KeptChange = z.output<typeof Change>;
