import { afterEach, expect, it, vi } from 'vitest';
import { FormTooLarge, sendForm } from './send-form.ts';

afterEach(() => vi.unstubAllGlobals());

/** What comes back for the form, from whoever stands on the way. */
function answered(status: number, responseText: string): Promise<string> {
  class Answering extends EventTarget {
    readonly upload = new EventTarget();
    readonly status = status;
    readonly responseText = responseText;
    open(): void {}
    send(): void {
      this.dispatchEvent(new Event('load'));
    }
  }
  vi.stubGlobal('XMLHttpRequest', Answering);
  return sendForm('/online/ajukan/x', new FormData(), () => {});
}

const ours = '<body><main id="isi"><h1>Sedang banyak kiriman</h1></main></body>';
const aProxys = '<html><body><center><h1>503 Service Temporarily Unavailable</h1></center></body></html>';

it('[ON8] takes a page of ours for the answer, and what a proxy or a network says by itself for none: the form stays', async () => {
  expect(await answered(200, ours)).toBe(ours);
  expect(await answered(503, ours)).toBe(ours);
  for (const [status, page] of [
    [200, '<html><body>Silakan masuk ke jaringan</body></html>'],
    [503, aProxys],
    [500, ours],
  ] as const) {
    await expect(answered(status, page)).rejects.toThrow(`${status}`);
  }
});

it('[ON8] knows a form that a proxy finds too large from one that was lost', async () => {
  await expect(answered(413, aProxys)).rejects.toBeInstanceOf(FormTooLarge);
});
