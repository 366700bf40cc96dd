import { SvelteMap } from 'svelte/reactivity';

interface TrayPhoto {
  readonly file: Blob;
  /** Object URL for viewing; null: a PDF. */
  readonly address: string | null;
}

type Paper = { readonly id: string; readonly mandatory: boolean };

/** The photos of a request before it is sent, by paper. */
export class PhotoTray {
  isUnreadable = $state(false);
  readonly #photos = new SvelteMap<string, TrayPhoto>();
  #filling: Promise<void> = Promise.resolve();
  readonly #shrink: (picture: Blob) => Promise<Blob | null>;

  constructor(shrink: (picture: Blob) => Promise<Blob | null>) {
    this.#shrink = shrink;
  }

  has(paper: string): boolean {
    return this.#photos.has(paper);
  }

  of(paper: string): TrayPhoto | undefined {
    return this.#photos.get(paper);
  }

  get all(): readonly (readonly [string, TrayPhoto])[] {
    return [...this.#photos];
  }

  /** AT4: an image is re-encoded smaller and without its GPS position. */
  async put(paper: string, file: Blob): Promise<void> {
    const isPicture = file.type.startsWith('image/');
    const ready = isPicture ? await this.#shrink(file) : file;
    this.isUnreadable = ready === null;
    if (ready === null) return;
    this.take(paper);
    this.#photos.set(paper, { file: ready, address: isPicture ? URL.createObjectURL(ready) : null });
  }

  take(paper: string): void {
    const { address = null } = this.#photos.get(paper) ?? {};
    if (address !== null) URL.revokeObjectURL(address);
    this.#photos.delete(paper);
  }

  /** A pasted image goes to the first required paper without a photo, else to any other. */
  fill(papers: readonly Paper[], files: readonly Blob[]): Promise<void> {
    // In sequence, so that a second pasted image does not take the slot of one that is still being encoded.
    this.#filling = this.#filling.then(() => this.#fill(papers, files));
    return this.#filling;
  }

  async #fill(papers: readonly Paper[], files: readonly Blob[]): Promise<void> {
    for (const file of files) {
      const free = papers.filter(({ id }) => !this.has(id));
      const wanted = free.find(({ mandatory }) => mandatory) ?? free[0];
      if (wanted) await this.put(wanted.id, file);
    }
  }

  letGo(): void {
    for (const paper of this.#photos.keys()) this.take(paper);
  }
}
