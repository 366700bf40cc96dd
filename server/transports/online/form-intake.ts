import Busboy from '@fastify/busboy';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { LARGEST_ATTACHMENT } from '../../../contract/attachment.ts';
import { MOST_PAPERS } from '../../../contract/lists.ts';
import { visible } from '../../../contract/visible.ts';

/** A form with photos, as received. */
export interface FormTaken {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** A photo is larger than one may be: its field. */
interface TooLarge extends Pick<FormTaken, 'fields'> {
  readonly tooLarge: string;
}

export type Taken = FormTaken | TooLarge | 'too-large' | 'malformed' | 'busy';

/** Telephones that cannot shrink photos send a few MB each. */
export const LARGEST_FORM = 25 * 1024 * 1024;
/** Together they may fill this much memory at worst; further ones have to wait. */
const MOST_AT_ONCE = 8;
/** A village may share one address; but slow uploads from one address must not block the forms of all others. */
const MOST_OF_ONE = 3;

/** Browsers also send a part for a photo that was not chosen. */
const [MOST_FIELDS, MOST_FILES] = [30, MOST_PAPERS];
const limits = {
  fields: MOST_FIELDS,
  files: MOST_FILES,
  parts: MOST_FIELDS + MOST_FILES,
  fieldNameSize: 60,
  fieldSize: 20_000,
  headerPairs: 20,
};

interface Open {
  readonly sender: string;
  readonly giveWay: AbortController;
}

/** ON9: reads forms as they arrive, keeps no byte over the limit, and disconnects one that does not end. */
export class FormIntake {
  /** Oldest first. */
  readonly #open = new Set<Open>();

  async take(sender: string, type: string | undefined, body: ReadableStream<Uint8Array> | null): Promise<Taken> {
    if (!body || !/^multipart\/form-data;/i.test(type ?? '')) return 'malformed';
    const his = this.#of(sender).length;
    if (his >= MOST_OF_ONE || (this.#open.size >= MOST_AT_ONCE && !this.#makeRoom(his))) return 'busy';
    const open = { sender, giveWay: new AbortController() };
    this.#open.add(open);
    try {
      // The same stream; only the types of Node and the web differ.
      return await taken(type ?? '', Readable.fromWeb(body as WebStream<Uint8Array>), open.giveWay.signal);
    } finally {
      this.#open.delete(open);
    }
  }

  #of(sender: string): Open[] {
    return [...this.#open].filter((open) => open.sender === sender);
  }

  /** The sender with most forms gives up his oldest one, if he has more than the newcomer would have. */
  #makeRoom(newcomerHas: number): boolean {
    const senders = [...new Set([...this.#open].map(({ sender }) => sender))];
    const [most = []] = senders.map((sender) => this.#of(sender)).toSorted((a, b) => b.length - a.length);
    const [oldest] = most;
    if (!oldest || most.length <= newcomerHas + 1) return false;
    this.#open.delete(oldest);
    oldest.giveWay.abort();
    return true;
  }
}

function taken(type: string, body: Readable, giveWay: AbortSignal): Promise<Taken> {
  const fields: Record<string, string> = {};
  const files: { name: string; bytes: Uint8Array }[] = [];
  return new Promise((resolve) => {
    const end = (result: Taken) => {
      resolve(result);
      body.unpipe();
      body.destroy();
    };
    giveWay.addEventListener('abort', () => end('busy'));
    const form = formOf(type);
    if (!form) return end('malformed');
    let [size, isTooMuch] = [0, false];
    let tooLarge: string | undefined;
    // Read on without keeping more: a browser that is cut off would not show the answer.
    const tooMuch = () => {
      isTooMuch = true;
    };
    body.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > LARGEST_FORM) end('too-large');
    });
    form.on('field', (name, value, isNameCut, isCut) => {
      if (isNameCut || isCut) tooMuch();
      else fields[name] = visible(value); // AC24
    });
    form.on('file', (name, stream) => {
      void bytesOf(stream).then((bytes) => {
        if (bytes === null) tooLarge ??= name;
        // An unfilled file field is sent as an empty file.
        else if (bytes.length > 0) files.push({ name, bytes });
        return undefined;
      });
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) form.on(limit, tooMuch);
    form.on('error', () => end('malformed'));
    body.on('error', () => end('malformed'));
    // The last file's bytes are joined in the same turn of the event loop, after its stream has ended.
    const whole = () => (tooLarge === undefined ? { fields, files } : { fields, tooLarge });
    form.on('finish', () => setImmediate(() => end(isTooMuch ? 'too-large' : whole())));
    body.pipe(form);
  });
}

function formOf(type: string) {
  try {
    return Busboy({
      headers: { 'content-type': type },
      limits: { ...limits, fileSize: LARGEST_ATTACHMENT },
      // A part with a file name is a file, whatever type it claims.
      isPartAFile: (_name, _type, fileName) => fileName !== undefined,
    });
  } catch {
    return null; // no boundary: no browser sends that
  }
}

/** Null: longer than a photo may be. */
async function bytesOf(stream: Readable & { truncated?: boolean }): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  } catch {
    return null; // cut off together with its form, which is already refused
  }
  return stream.truncated === true ? null : Buffer.concat(chunks);
}
