import type { SaidShelf } from '../../ports/voice.ts';

export class MemoryShelf implements SaidShelf {
  readonly kept = new Map<string, Uint8Array<ArrayBuffer>>();

  has(digest: string): boolean {
    return this.kept.has(digest);
  }

  read(digest: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return Promise.resolve(this.kept.get(digest));
  }

  keep(digest: string, wav: Uint8Array): Promise<void> {
    this.kept.set(digest, new Uint8Array(wav));
    return Promise.resolve();
  }

  keepOnly(digests: ReadonlySet<string>): void {
    for (const digest of this.kept.keys()) if (!digests.has(digest)) this.kept.delete(digest);
  }
}
