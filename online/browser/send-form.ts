/** On a slow network the visitor sees it go. Rejects when there was no answer; a page that finds fault is an answer. */
export function sendForm(address: string, data: FormData, tell: (percent: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) tell(Math.floor((loaded / total) * 100));
    });
    request.addEventListener('load', () => {
      const isPage = /text\/html/.test(request.getResponseHeader('Content-Type') ?? '');
      // 503 is a page, too: many send just now.
      if (isPage && (request.status < 500 || request.status === 503)) resolve(request.responseText);
      else reject(new Error(`The answer was ${request.status}.`));
    });
    for (const failure of ['error', 'abort', 'timeout']) {
      request.addEventListener(failure, () => reject(new Error('There was no answer.')));
    }
    request.send(data);
  });
}
