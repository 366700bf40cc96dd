import { SvelteMap } from 'svelte/reactivity';

interface TrayPhoto {
  readonly file: Blob;
  /** To be seen in this browser; null: a PDF. */
  readonly address: string | null;
}

type Paper = { readonly id: string; readonly mandatory: boolean };

/** The photos of a request before it is sent, by the papers they are of. */
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

  /** AT4: a picture is drawn anew, smaller, and without the place where it was taken. */
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

  /** What is pasted goes where one is wanted most: to the first required paper without a photo, then to any other. */
  fill(papers: readonly Paper[], files: readonly Blob[]): Promise<void> {
    // Two pasted right after each other: the second is not put where the first is still being drawn.
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
