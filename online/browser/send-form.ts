/** A proxy refuses a form of this size: sent again, it would be just as large. */
export class FormTooLarge extends Error {}

/**
 * The longest silence before a connection counts as dead; what waits in the send buffer of a slow telephone has gone
 * out before that.
 */
const SILENT_MS = 300_000;

/**
 * Shows progress on a slow network. Rejects without a response of ours; a page that reports a fault in the form is one.
 */
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
      // 503 is such a page, too: many people are sending at this moment.
      if (isOurs(responseText) && (status < 500 || status === 503)) resolve(responseText);
      else reject(status === 413 ? new FormTooLarge() : new Error(`The answer was ${status}.`));
    });
    for (const failure of ['error', 'abort', 'timeout']) {
      request.addEventListener(failure, () => reject(new Error('There was no answer.')));
    }
    request.send(data);
  });
}

/** The error page of a proxy, or a network's sign-in page, would only replace the form and everything entered in it. */
const isOurs = (page: string): boolean => page.includes('<main id="isi">');
