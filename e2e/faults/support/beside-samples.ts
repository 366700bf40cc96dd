import type { IncomingMessage } from '../../../server/ports/chats.ts';
import type { KeptAnswer } from '../../../server/ports/survey.ts';
import type { Log } from '../../../server/ports/world.ts';
import { wavOf } from '../../../voice/wav.ts';

const AT = Date.UTC(2026, 10, 23, 2);

/** Data stored in hall.db beside the ledger. */
export const KEPT_IN_BOOKS = {
  incoming: {
    wamid: 'wamid.1',
    address: '6281234567890',
    at: AT,
    content: { is: 'text', text: 'halo '.repeat(500) },
  } satisfies IncomingMessage,
  answer: {
    key: 'key',
    day: '2026-11-23',
    serviceId: 'informasi-bansos',
    via: 'kiosk',
    facts: {},
    scores: [4, 4, 4, 4, 4, 4, 4, 4, 4],
  } satisfies KeptAnswer,
  device: { id: 'new', role: 'kiosk', name: 'Kios baru', place: null, pairedAt: AT } as const,
  look: { at: AT, clerkId: 'dewi', what: 'person-seen', subject: 'visit-of-the-deed' },
};

export const CLIP = 'calls/id/number-1';
export const CLIPS = new Map([[CLIP, 0.5]]);
export const recording = () =>
  wavOf({ rate: 24_000, samples: Float32Array.from({ length: 24_000 }, (_, i) => Math.sin(i / 10) / 4) });

/** Makes a journal line of many sectors. */
export const largePaper = Buffer.alloc(9_000, 'kertas').toString('base64');

export const SILENT: Log = { info: () => {}, fault: () => {} };
