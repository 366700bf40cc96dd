import { z } from 'zod';
import { commandId, id, nothing } from '../request-parts.ts';

const VoiceState = z.object({
  /** The program that reads the hall's sentences; null: none is there. */
  engine: z.string().nullable(),
  /** Sentences of the hall's file that are ready to be heard, of how many. */
  ready: z.int(),
  sentences: z.int(),
  displays: z.array(z.object({ id, name: z.string(), speaks: z.boolean() })),
});
export type VoiceState = z.output<typeof VoiceState>;

const administers = { from: 'counter', right: 'administer' } as const;

/** What an administrator asks of the hall's voice; recordings go over http (server/transports/files/voice-files.ts). */
export const voiceRequests = {
  'settings:voice': { ...administers, payload: z.strictObject({}), value: VoiceState },
  /** VO8: one display says "A 007, loket 1", and shows that it is a test. */
  'voice:test': { ...administers, payload: z.strictObject({ commandId, displayId: id }), value: nothing },
} as const;
