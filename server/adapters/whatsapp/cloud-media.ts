import { z } from 'zod';
import { LARGEST_ATTACHMENT } from '../../../contract/attachment.ts';
import type { FetchedMedia, MediaRoom } from '../../ports/media.ts';
import { askGraph } from './graph-api.ts';
import type { GraphAccess } from './graph-api.ts';

const Media = z.object({ url: z.url(), mime_type: z.string(), file_size: z.coerce.number().optional() });
const KINDS = /^(image\/(jpeg|png|webp)|application\/pdf)\b/;
/** Hosts where Meta stores media; the token is sent to no other. */
const META_MEDIA = /(^|\.)(fbsbx\.com|facebook\.com|fbcdn\.net|whatsapp\.net)$/;
const TRIES = 3;
const PATIENCE_MS = 60_000;

/** Photos and documents that people sent: first their address, valid for five minutes, then their bytes. */
export class CloudMedia implements MediaRoom {
  readonly #access: () => GraphAccess | null;
  readonly #pauseMs: number;

  constructor(access: () => GraphAccess | null, pauseMs = 2_000) {
    [this.#access, this.#pauseMs] = [access, pauseMs];
  }

  async fetch(mediaId: string): Promise<FetchedMedia> {
    for (let tries = 1; ; tries += 1) {
      const fetched = await this.#fetchOnce(mediaId);
      if (fetched) return fetched;
      // After more than five failures in an hour Meta answers no more.
      if (tries === TRIES) return { is: 'gone' };
      await new Promise((resolve) => {
        setTimeout(resolve, this.#pauseMs * tries);
      });
    }
  }

  /** Null: it may succeed next time. */
  async #fetchOnce(mediaId: string): Promise<FetchedMedia | null> {
    const access = this.#access();
    if (!access || !/^[\w-]{1,200}$/.test(mediaId)) return { is: 'gone' };
    const answer = await askGraph(access, mediaId, { method: 'GET' }, AbortSignal.timeout(PATIENCE_MS));
    if (answer.is === 'error') return answer.status === 400 || answer.status === 404 ? { is: 'gone' } : null;
    const media = answer.is === 'ok' ? Media.safeParse(answer.body) : undefined;
    if (!media?.success) return null;
    const { url, mime_type: kind, file_size: size = 0 } = media.data;
    if (size > LARGEST_ATTACHMENT) return { is: 'too-large' };
    if (!KINDS.test(kind)) return { is: 'wrong-kind' };
    return isMetas(url, access.apiUrl) ? bytesAt(url, access.token) : { is: 'gone' };
  }
}

function isMetas(url: string, apiUrl: string): boolean {
  const { protocol, hostname, origin } = new URL(url);
  return origin === new URL(apiUrl).origin || (protocol === 'https:' && META_MEDIA.test(hostname));
}

async function bytesAt(url: string, token: string): Promise<FetchedMedia | null> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(url, { headers: { Authorization: `Bearer ${token}` }, redirect: 'error', signal });
    if (!response.ok) return null;
    const chunks: Uint8Array[] = [];
    let seen = 0;
    for await (const chunk of response.body ?? []) {
      seen += chunk.length;
      if (seen > LARGEST_ATTACHMENT) return { is: 'too-large' };
      chunks.push(chunk);
    }
    return { is: 'here', bytes: Buffer.concat(chunks) };
  } catch {
    return null; // broken off on the way: it is fetched again
  }
}
