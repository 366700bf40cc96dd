import type { RefusalCode } from './refusal-codes.ts';

// In a file of its own, so that a screen that only passes refusals on does not carry the list in its bundle.
export { isRefusalCode, refusalCodes } from './refusal-codes.ts';
export type { RefusalCode } from './refusal-codes.ts';

/** Every request is answered with one of these two. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly refusal: RefusalCode;
      /** Whom it helps: the path of a field, the next opening. */ readonly detail?: string;
    };

export const granted = <Value>(value: Value): Reply<Value> => ({ ok: true, value });
export const refused = (refusal: RefusalCode, detail?: string): Reply<never> =>
  detail === undefined ? { ok: false, refusal } : { ok: false, refusal, detail };

/**
 * After a lost reply or a fault nobody knows whether it was done; repeating the same command id tells (IS2). A full
 * disk may have room later.
 */
const open: ReadonlySet<RefusalCode> = new Set(['no-answer', 'hub-fault', 'not-kept']);
export const isSettled = (reply: Reply<unknown>): boolean => reply.ok || !open.has(reply.refusal);
