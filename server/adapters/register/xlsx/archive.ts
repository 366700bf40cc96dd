import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import type { FileSource } from '../../vault/file-source.ts';
import { FileRefused } from '../table.ts';

const mebibyte = 1 << 20;
const mostEntries = 10_000;
/** A register of a million people unpacks to about 1 GB, at most thirty times its packed size; a zip bomb exceeds both. */
const largestPart = 3 * 1024 * mebibyte;
/** RG7: of all parts together, read once or again, since many sheets may be one part. */
const mostInAll = 4 * 1024 * mebibyte;
/** Names, remarks and the like of all parts. */
const largestDirectory = 4 * mebibyte;
const bombSuspectedFrom = 64 * mebibyte;
const highestRatio = 200;

const openZip = promisify<yauzl.RandomAccessReader, number, yauzl.Options, yauzl.ZipFile>(yauzl.fromRandomAccessReader);

/** What the unzipping library reads from. */
class SourceReader extends yauzl.RandomAccessReader {
  readonly #source: FileSource;

  constructor(source: FileSource) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#source.bytes(start, end), { objectMode: false });
  }
}

/** A zip file whose parts are read as streams of text. */
export class Archive {
  readonly #zip: yauzl.ZipFile;
  readonly #entries: ReadonlyMap<string, yauzl.Entry>;
  readonly #most: number;
  #inAll = 0;

  static async open(source: FileSource, most = mostInAll): Promise<Archive> {
    const zip = await openZip(new SourceReader(source), source.size, { lazyEntries: true, autoClose: false }).catch(
      broken,
    );
    try {
      return new Archive(zip, await entriesOf(zip), most);
    } catch (fault) {
      zip.close();
      return broken(fault);
    }
  }

  private constructor(zip: yauzl.ZipFile, entries: ReadonlyMap<string, yauzl.Entry>, most: number) {
    [this.#zip, this.#entries, this.#most] = [zip, entries, most];
  }

  has(part: string): boolean {
    return this.#entries.has(part);
  }

  /** The part's text in pieces, with the share read so far; the checksum is compared at the end. */
  async *text(part: string): AsyncGenerator<{ text: string; share: number }> {
    const entry = this.#entries.get(part);
    if (!entry) throw new FileRefused('broken', `Bagian ${part} tidak ada.`);
    refuseUnreadable(entry);
    const decoder = new TextDecoder();
    let bytes = 0;
    let checksum = 0;
    try {
      for await (const chunk of (await this.#stream(entry)) as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        this.#inAll += chunk.length;
        if (this.#inAll > this.#most) throw new FileRefused('too-large');
        checksum = crc32(chunk, checksum);
        yield { text: decoder.decode(chunk, { stream: true }), share: bytes / entry.uncompressedSize };
      }
    } catch (fault) {
      broken(fault);
    }
    if (checksum !== entry.crc32) throw new FileRefused('broken');
    yield { text: decoder.decode(), share: 1 };
  }

  close(): void {
    this.#zip.close();
  }

  #stream(entry: yauzl.Entry): Promise<Readable> {
    return new Promise((resolve, reject) => {
      this.#zip.openReadStream(entry, (fault, stream) => (fault ? reject(fault) : resolve(stream)));
    });
  }
}

function entriesOf(zip: yauzl.ZipFile): Promise<ReadonlyMap<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  let [count, directory] = [0, 0];
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.set(entry.fileName, entry);
      directory += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      if (++count > mostEntries || directory > largestDirectory) reject(new FileRefused('too-large'));
      else zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', reject);
    zip.readEntry();
  });
}

function refuseUnreadable(entry: yauzl.Entry): void {
  if (entry.isEncrypted()) throw new FileRefused('encrypted');
  const isBomb =
    entry.uncompressedSize > bombSuspectedFrom && entry.uncompressedSize / entry.compressedSize > highestRatio;
  if (isBomb || entry.uncompressedSize > largestPart) throw new FileRefused('too-large');
}

/** Whatever the unzipping library rejects is the file's fault, not ours. */
export function broken(fault: unknown): never {
  throw fault instanceof FileRefused ? fault : new FileRefused('broken', '', fault);
}
