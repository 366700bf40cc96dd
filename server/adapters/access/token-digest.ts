import { createHash } from 'node:crypto';

/** A token has 256 random bits, so a plain digest reveals nothing. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
