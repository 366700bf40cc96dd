import type { RefusalCode } from './refusal-codes.ts';

// A file of its own: a screen that only passes refusals on does not carry the list.
export { isRefusalCode, refusalCodes } from './refusal-codes.ts';
export type { RefusalCode } from './refusal-codes.ts';

/** Every request is answered, and an answer is one of these two shapes. */
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

/** After a lost reply or a fault nobody knows whether it was done; only the same command id can tell (IS2). A full disk will have room again. */
const open: ReadonlySet<RefusalCode> = new Set(['no-answer', 'hub-fault', 'not-kept']);
export const isSettled = (reply: Reply<unknown>): boolean => reply.ok || !open.has(reply.refusal);
