import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

interface Media {
  readonly bytes: Uint8Array;
  readonly mime: string;
  /** The only address at which it can be fetched, until then. */
  link: { readonly token: string; readonly until: number } | null;
}

const LINK_LASTS_MS = 5 * 60_000;

/** Files at Meta, available for five minutes to whoever has asked for their link. */
export class MediaShelf {
  /** Where links lead, if not to the simulator itself. */
  linksLead = '';
  readonly #media = new Map<string, Media>();

  put(bytes: Uint8Array, mime: string): string {
    const id = String(10 ** 14 + this.#media.size);
    this.#media.set(id, { bytes, mime, link: null });
    return id;
  }

  bytesOf(id: string): Uint8Array | undefined {
    return this.#media.get(id)?.bytes;
  }

  /** The upload from the form; null: not a file with a type. */
  async take(request: IncomingMessage, body: Buffer): Promise<string | null> {
    const headers = { 'Content-Type': request.headers['content-type'] ?? '' };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    const file = form.get('file');
    const type = form.get('type');
    const isWhole = file instanceof Blob && file.type === type && form.get('messaging_product') === 'whatsapp';
    return isWhole ? this.put(new Uint8Array(await file.arrayBuffer()), file.type) : null;
  }

  /** A new link, in the API's form; null: no such file. */
  link(id: string, ownHouse: string): object | null {
    const media = this.#media.get(id);
    if (!media) return null;
    media.link = { token: randomUUID(), until: Date.now() + LINK_LASTS_MS };
    const { bytes, mime } = media;
    const url = `${this.linksLead === '' ? ownHouse : this.linksLead}/media/${media.link.token}`;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { messaging_product: 'whatsapp', url, mime_type: mime, sha256, file_size: String(bytes.length), id };
  }

  giveBytes(response: ServerResponse, token: string): void {
    const media = [...this.#media.values()].find(({ link }) => link?.token === token && link.until > Date.now());
    if (!media) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': media.mime }).end(media.bytes);
  }
}
