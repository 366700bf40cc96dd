import { commandId } from './command-id.ts';
import { Sha256, sha256 } from './sha256.ts';

/** `crypto.subtle` needs the whole body in memory; an older telephone or kiosk has no room for more than this. */
const LARGEST_AT_ONCE = 32 * 2 ** 20;
/** Hashed within a tenth of a second; between two pieces the page can react. */
const PIECE = 4 * 2 ** 20;

/** AT5: headers of an upload: an id that stays the same for each retry, and the digest of its bytes. */
export async function asSent(body: Blob): Promise<Record<string, string>> {
  const digest = body.size > LARGEST_AT_ONCE ? await digestInPieces(body) : await digestOf(body);
  return {
    'X-Command-Id': commandId(),
    'Content-Digest': `sha-256=:${btoa(String.fromCharCode(...digest))}:`,
  };
}

/** Over plain http in the office network browsers have no `crypto.subtle`. */
async function digestOf(body: Blob): Promise<Uint8Array> {
  const bytes = await body.arrayBuffer();
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  return subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(new Uint8Array(bytes));
}

/** For a register or a video: `crypto.subtle`, even where it exists, needs all of it at once. */
async function digestInPieces(body: Blob): Promise<Uint8Array> {
  const hash = new Sha256();
  for (let at = 0; at < body.size; at += PIECE) {
    hash.update(new Uint8Array(await body.slice(at, at + PIECE).arrayBuffer()));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return hash.digest();
}

/** A form with photos as the bytes that will be sent, so that its digest can be sent, too. */
export async function formAsSent(form: FormData): Promise<{ body: Blob; headers: Record<string, string> }> {
  const whole = new Response(form);
  const kind = whole.headers.get('Content-Type') ?? '';
  const body = new Blob([await whole.arrayBuffer()]);
  return { body, headers: { 'Content-Type': kind, ...(await asSent(body)) } };
}
