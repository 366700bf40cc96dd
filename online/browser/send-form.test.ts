import { afterEach, expect, it, vi } from 'vitest';
import { FormTooLarge, sendForm } from './send-form.ts';

afterEach(() => vi.unstubAllGlobals());

/** A response to the form, from the hub or from something in between. */
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

it('[ON8] gives up a line that is dead and says nothing, so that it can be pressed again; one on which bytes go is waited for', async () => {
  vi.useFakeTimers();
  const requests: Hanging[] = [];
  class Hanging extends EventTarget {
    readonly upload = new EventTarget();
    constructor() {
      super();
      requests.push(this);
    }
    open(): void {}
    send(): void {}
    abort(): void {
      this.dispatchEvent(new Event('abort'));
      this.dispatchEvent(new Event('loadend'));
    }
  }
  vi.stubGlobal('XMLHttpRequest', Hanging);
  const ended = vi.fn();
  void sendForm('/online/ajukan/x', new FormData(), () => {}).catch(ended);
  for (let minute = 0; minute < 20; minute++) {
    await vi.advanceTimersByTimeAsync(60_000);
    requests[0]?.upload.dispatchEvent(new Event('progress'));
  }
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(6 * 60_000);
  expect(ended).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
