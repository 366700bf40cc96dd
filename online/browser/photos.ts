/** An A4 page at 170 dpi, as at the counter (AT4): every word on a paper is legible. */
const LONGEST_SIDE = 2000;
const QUALITY = 0.8;
/** A smaller file is sent unchanged. */
const SMALL = 300_000;

type Shrink = (picture: File) => Promise<Blob | null>;

/**
 * The photo upright and scaled down, as a JPEG; null: send it unchanged, because this browser would rotate it or cannot
 * decode it.
 */
const shrunkPhoto: Shrink = async (picture) => {
  const turnsUpright = typeof CSS !== 'undefined' && CSS.supports('image-orientation', 'from-image');
  if (!turnsUpright || !picture.type.startsWith('image/') || picture.size < SMALL) return null;
  const address = URL.createObjectURL(picture);
  try {
    const image = await loaded(address);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    return small && small.size < picture.size ? small : null;
  } catch {
    return null; // not an image for this browser: the hub decides
  } finally {
    URL.revokeObjectURL(address);
  }
};

function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new Error('This browser cannot read the picture.')));
    image.src = address;
  });
}

/** Scales down each chosen photo while the visitor fills in the rest, and shows that it was taken. */
export class Photos {
  readonly #small = new Map<HTMLInputElement, Promise<Blob | null>>();

  constructor(form: HTMLFormElement, ready: string, shrink: Shrink = shrunkPhoto) {
    for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]')) {
      input.addEventListener('change', () => {
        const [file] = input.files ?? [];
        const small = file ? shrink(file) : Promise.resolve(null);
        this.#small.set(input, small);
        removeChosen(input);
        if (!file) return;
        findRight(input);
        // If another one was chosen meanwhile, that is shown: what is shown is what will be sent.
        void small.then((blob) => this.#small.get(input) === small && showChosen(input, blob ?? file, ready));
      });
    }
  }

  /** Replaces the chosen files by the scaled-down ones. */
  async into(data: FormData): Promise<void> {
    for (const [input, shrinking] of this.#small) {
      const small = await shrinking;
      if (small) data.set(input.name, small, 'foto.jpg');
    }
  }
}

/** It is missing no more, nor the one that was wrong; of a group, none is missing. */
function findRight(input: HTMLInputElement): void {
  for (const part of [input.closest('.field'), input.closest('.one-of')]) {
    const fault = [...(part?.children ?? [])].find((child) => child.matches('.fault'));
    if (!fault) continue;
    fault.remove();
    for (const marked of document.querySelectorAll(`[aria-describedby="${fault.id}"]`)) {
      marked.closest('.field')?.classList.remove('wrong');
      marked.removeAttribute('aria-invalid');
      marked.removeAttribute('aria-describedby');
    }
  }
}

function removeChosen(input: HTMLInputElement): void {
  const shot = input.parentElement?.querySelector('.shot');
  const address = shot?.querySelector('img')?.src;
  if (address) URL.revokeObjectURL(address);
  shot?.remove();
}

function showChosen(input: HTMLInputElement, photo: Blob, ready: string): void {
  const shot = document.createElement('div');
  shot.className = 'shot';
  if (photo.type.startsWith('image/')) {
    const image = document.createElement('img');
    image.src = URL.createObjectURL(photo);
    image.alt = '';
    shot.append(image);
  }
  const words = document.createElement('span');
  words.textContent = `${ready} (${Math.max(1, Math.round(photo.size / 1024))} KB)`;
  shot.append(words);
  input.after(shot);
}
