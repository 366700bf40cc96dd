/** A proxy takes no form of this size: sent again, it would be as large. */
export class FormTooLarge extends Error {}

/** So long nothing goes on a line that is dead and says nothing; what waits in a slow telephone for its turn has gone before that. */
const SILENT_MS = 300_000;

/** On a slow network the visitor sees it go. Rejects when there was no answer of ours; a page that finds fault is an answer. */
export function sendForm(address: string, data: FormData, tell: (percent: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    let silence = setTimeout(() => request.abort(), SILENT_MS);
    request.addEventListener('loadend', () => clearTimeout(silence));
    request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
      clearTimeout(silence);
      silence = setTimeout(() => request.abort(), SILENT_MS);
      if (lengthComputable) tell(Math.floor((loaded / total) * 100));
    });
    request.addEventListener('load', () => {
      const { status, responseText } = request;
      // 503 is a page, too: many send just now.
      if (isOurs(responseText) && (status < 500 || status === 503)) resolve(responseText);
      else reject(status === 413 ? new FormTooLarge() : new Error(`The answer was ${status}.`));
    });
    for (const failure of ['error', 'abort', 'timeout']) {
      request.addEventListener(failure, () => reject(new Error('There was no answer.')));
    }
    request.send(data);
  });
}

/** What a proxy or a network's own sign-in page says would only take the place of the form, and of all that was entered in it. */
const isOurs = (page: string): boolean => page.includes('<main id="isi">');
