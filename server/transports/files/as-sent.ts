import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { refuse } from '../door/refuse.ts';
import type { Seated } from '../door/seated.ts';

/** How long answers to uploads are remembered; a sender who missed one repeats within seconds. */
const KNOWN_FOR_MS = 10 * 60_000;
const MOST_KNOWN = 1_000;
const Id = z.uuid();
const DIGEST = /^sha-256=:([\w+/]{43}=):$/;

/** The upload was changed or cut on its way: its digest differs from the sender's. */
export class DamagedOnTheWay extends Error {}

interface Told {
  readonly text: string;
  readonly status: number;
}

/**
 * AT5: an upload is taken exactly as sent, or not at all; a repeat with the same id gets the same answer, refusals included. Runs after its
 * route's access check, so that only those who may ask get the answer.
 */
export function asSent(): MiddlewareHandler<Seated> {
  const known = new Map<string, Promise<Told | null>>();
  return async (c, next) => {
    const id = c.req.header('X-Command-Id');
    const digest = c.req.header('Content-Digest');
    if ((id !== undefined && !Id.safeParse(id).success) || (digest !== undefined && !DIGEST.test(digest))) {
      return refuse(c, 'malformed-request');
    }
    const arrived = { damaged: false };
    if (digest !== undefined) compareWhileRead(c, DIGEST.exec(digest)?.[1] ?? '', arrived);
    if (id === undefined) return next();
    const key = `${c.req.header('Authorization') ?? ''} ${c.req.method} ${c.req.url} ${id}`;
    // Two may come at the same moment: between finding none and remembering this one nothing is waited for.
    for (let earlier = known.get(key); earlier; earlier = known.get(key)) {
      const before = await earlier;
      if (before) return new Response(before.text, { status: before.status, headers: JSON_TEXT });
    }
    const { promise, resolve } = Promise.withResolvers<Told | null>();
    remember(known, key, promise);
    await next();
    const told = isAnswer(c) && !arrived.damaged ? { text: await c.res.clone().text(), status: c.res.status } : null;
    if (!told) known.delete(key);
    resolve(told);
    return undefined;
  };
}

/** The sender's command id, which the ledger remembers too, where the upload is a command. */
export const commandIdOf = (c: Context): string | null => c.req.header('X-Command-Id') ?? null;

const JSON_TEXT = { 'Content-Type': 'application/json' };

/** A fault, a broken connection or a damaged body is not remembered: the next try counts as the first. */
const isAnswer = ({ error, res }: Context): boolean => error === undefined && res.status < 500;

function remember(known: Map<string, unknown>, key: string, promise: Promise<Told | null>): void {
  known.set(key, promise);
  setTimeout(() => known.delete(key), KNOWN_FOR_MS).unref();
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
}

/** A route that reads a form would take a damaged body for a malformed one, without a fault; so damage is noted here. */
function compareWhileRead(c: Context, expected: string, arrived: { damaged: boolean }): void {
  const { body } = c.req.raw;
  if (!body) return;
  const hash = createHash('sha256');
  const compared = body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        hash.update(chunk);
        controller.enqueue(chunk);
      },
      flush(controller) {
        if (hash.digest('base64') === expected) return;
        arrived.damaged = true;
        controller.error(new DamagedOnTheWay());
      },
    }),
  );
  const { method, headers, url } = c.req.raw;
  c.req.raw = new Request(url, { method, headers, body: compared, duplex: 'half' } as RequestInit);
}
