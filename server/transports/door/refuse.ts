import type { Context } from 'hono';
import { refused } from '../../../contract/reply.ts';
import type { RefusalCode } from '../../../contract/reply.ts';

const statuses: Partial<Record<RefusalCode, 400 | 401 | 403 | 404 | 413 | 415 | 429 | 503 | 507>> = {
  'not-signed-in': 401,
  'not-paired': 401,
  'not-allowed': 403,
  'too-many-tries': 429,
  'not-your-step': 403,
  'unknown-case': 404,
  'unknown-complaint': 404,
  'unknown-attachment': 404,
  'unknown-letter': 404,
  'unknown-clip': 404,
  'sound-not-accepted': 415,
  'not-of-this-hall': 404,
  'no-voice': 503,
  'media-not-accepted': 415,
  'disk-full': 507,
  'not-kept': 507,
  'file-too-large': 413,
  'file-not-accepted': 415,
};

/** A refusal over http: the same value as on a line, with a fitting status. */
export const refuse = (c: Context, refusal: RefusalCode, detail?: string) =>
  c.json(refused(refusal, detail), statuses[refusal] ?? 400);
