import { commandId } from './command-id.ts';
import { sha256 } from './sha256.ts';

/** What is larger is a register or a video: its length is what this browser can say of it, and both are looked through whole at the hub. */
const LARGEST_RECKONED = 32 * 2 ** 20;

/** AT5: what an upload says of itself: the same id each time it is sent, and what its bytes come to. */
export async function asSent(body: Blob): Promise<Record<string, string>> {
  const id = { 'X-Command-Id': commandId() };
  if (body.size > LARGEST_RECKONED) return id;
  const digest = await digestOf(new Uint8Array(await body.arrayBuffer()));
  return { ...id, 'Content-Digest': `sha-256=:${btoa(String.fromCharCode(...digest))}:` };
}

/** Over plain http in the office's network a browser has no `crypto.subtle`. */
async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  return subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes);
}
