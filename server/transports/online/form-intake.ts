import Busboy from '@fastify/busboy';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { LARGEST_ATTACHMENT } from '../../../contract/attachment.ts';
import { MOST_PAPERS } from '../../../contract/lists.ts';

/** A form with photos, as it came. */
export interface FormTaken {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export type Taken = FormTaken | 'too-large' | 'malformed' | 'busy';

/** A telephone that cannot shrink them sends a few MB each. */
export const LARGEST_FORM = 25 * 1024 * 1024;
/** Together they may fill this much memory at worst, and then the next waits its turn. */
const MOST_AT_ONCE = 8;
/** A village may share one address; but whoever lets uploads trickle does not shut the forms for all others. */
const MOST_OF_ONE = 3;

/** A browser sends a part also for a photo that was not chosen. */
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

/** ON9: reads forms as they come, keeps no byte too much, and hangs up on one that does not end. */
export class FormIntake {
  /** Whoever has been at it for longest first. */
  readonly #open = new Set<Open>();

  async take(sender: string, type: string | undefined, body: ReadableStream<Uint8Array> | null): Promise<Taken> {
    if (!body || !/^multipart\/form-data;/i.test(type ?? '')) return 'malformed';
    const his = this.#of(sender).length;
    if (his >= MOST_OF_ONE || (this.#open.size >= MOST_AT_ONCE && !this.#makeRoom(his))) return 'busy';
    const open = { sender, giveWay: new AbortController() };
    this.#open.add(open);
    try {
      // Node's own stream of the web, which is the same thing under another name.
      return await taken(type ?? '', Readable.fromWeb(body as WebStream<Uint8Array>), open.giveWay.signal);
    } finally {
      this.#open.delete(open);
    }
  }

  #of(sender: string): Open[] {
    return [...this.#open].filter((open) => open.sender === sender);
  }

  /** Whoever has most of all gives way with his oldest, if he has more than the newcomer would have. */
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
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
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
    // Read to its end, though nothing more of it is kept: a browser that is cut off would show no answer.
    const tooMuch = () => {
      isTooMuch = true;
    };
    body.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > LARGEST_FORM) end('too-large');
    });
    form.on('field', (name, value, isNameCut, isCut) => {
      if (isNameCut || isCut) tooMuch();
      else fields[name] = value;
    });
    form.on('file', (name, stream) => {
      void bytesOf(stream).then((bytes) => {
        if (bytes === null) return tooMuch();
        // A field that nobody filled is sent as an empty file.
        if (bytes.length > 0) files.push({ name, bytes });
        return undefined;
      });
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) form.on(limit, tooMuch);
    form.on('error', () => end('malformed'));
    body.on('error', () => end('malformed'));
    // The last file's bytes are put together in the same turn, after its stream has ended.
    form.on('finish', () => setImmediate(() => end(isTooMuch ? 'too-large' : { fields, files })));
    body.pipe(form);
  });
}

function formOf(type: string) {
  try {
    return Busboy({
      headers: { 'content-type': type },
      limits: { ...limits, fileSize: LARGEST_ATTACHMENT },
      // Whatever has a file's name is a file, and nothing else, whatever type it claims.
      isPartAFile: (_name, _type, fileName) => fileName !== undefined,
    });
  } catch {
    return null; // no boundary: what no browser sends
  }
}

/** Null: longer than a photo may be. */
async function bytesOf(stream: Readable & { truncated?: boolean }): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  } catch {
    return null; // cut off with the form it came in, which is refused already
  }
  return stream.truncated === true ? null : Buffer.concat(chunks);
}
