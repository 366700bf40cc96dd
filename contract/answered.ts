import type { RefusalCode, Reply } from './reply.ts';

// Apart from the list of refusals, which a screen that only passes them on does not carry.
export const granted = <Value>(value: Value): Reply<Value> => ({ ok: true, value });
export const refused = (refusal: RefusalCode, detail?: string): Reply<never> =>
  detail === undefined ? { ok: false, refusal } : { ok: false, refusal, detail };
