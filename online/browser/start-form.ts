import { LiveForm } from './form.ts';
import { Photos } from './photos.ts';
import { solverAt } from './proof.ts';

const form = document.querySelector<HTMLFormElement>('form[data-proof]');
const worker = form?.dataset['proofWorker'];
if (form && worker && typeof Worker !== 'undefined') LiveForm.open(form, solverAt(worker));

// Photos requested later: scaled down here, and submitted by the browser itself.
const later = document.querySelector<HTMLFormElement>('form[data-photos]');
if (later) {
  const photos = new Photos(later, later.dataset['ready'] ?? '');
  later.addEventListener('submit', (event) => {
    event.preventDefault();
    void sendSmall(later, photos);
  });
}

async function sendSmall(form: HTMLFormElement, photos: Photos): Promise<void> {
  const data = new FormData(form);
  await photos.into(data);
  putInPlace(form, data);
  form.submit();
}

/** A native submit takes files from its fields only. If the browser cannot replace them, the chosen ones are sent. */
function putInPlace(form: HTMLFormElement, data: FormData): void {
  if (typeof DataTransfer === 'undefined') return;
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    const photo = data.get(input.name);
    if (!(photo instanceof File) || photo.size === 0) continue;
    try {
      const chosen = new DataTransfer();
      chosen.items.add(photo);
      input.files = chosen.files;
    } catch {
      // an old browser: the photo is sent unchanged
    }
  }
}
