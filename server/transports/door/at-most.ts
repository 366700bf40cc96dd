import type { Context } from 'hono';

/** The body; null as soon as it exceeds this size. */
export async function atMost(bytes: number, c: Context): Promise<Uint8Array | null> {
  if (Number(c.req.header('Content-Length') ?? 0) > bytes) return null;
  const chunks: Uint8Array[] = [];
  let seen = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    seen += chunk.length;
    if (seen > bytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
