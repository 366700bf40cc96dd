import { z } from 'zod';
import { commandId, id, nothing } from '../request-parts.ts';

const VoiceState = z.object({
  /** The text-to-speech program; null: none is installed. */
  engine: z.string().nullable(),
  /** Sentences of the hall file whose audio is ready, out of how many. */
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
