import { afterEach, expect, it, vi } from 'vitest';
import { post, readReply } from './post.ts';

afterEach(() => vi.unstubAllGlobals());

it("[DU3] reads the hub's refusal from an http answer, and knows a line that broke", () => {
  expect(readReply(202, '{"ok":true,"value":null}').ok).toBe(true);
  expect(readReply(409, '{"ok":false,"refusal":"import-running"}')).toMatchObject({ refusal: 'import-running' });
  expect(readReply(0, '')).toMatchObject({ refusal: 'no-answer' });
  expect(readReply(502, '<html>')).toMatchObject({ refusal: 'hub-fault' });
});

it('[AT5] says of a file that was moved since it was chosen that it cannot be read', async () => {
  const moved = { size: 3, arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) };
  // Only the parts of a file that are read here.
  const sending = { path: '/api/attachments/x', session: 'of-somebody', headers: {}, body: moved as unknown as Blob };
  expect(await post(sending, () => {})).toEqual({ ok: false, refusal: 'file-unreadable' });
});

/** A connection that loses so many answers; records what was sent each time. */
function lineThatLoses(answers: number) {
  const uploads: Record<string, string>[] = [];
  vi.stubGlobal(
    'XMLHttpRequest',
    class extends EventTarget {
      readonly upload = new EventTarget();
      readonly #headers: Record<string, string> = {};
      status = 0;
      responseText = '';
      open() {}
      setRequestHeader(name: string, value: string) {
        this.#headers[name] = value;
      }
      send() {
        uploads.push(this.#headers);
        if (uploads.length > answers)
          [this.status, this.responseText] = [409, '{"ok":false,"refusal":"import-running"}'];
        this.dispatchEvent(new Event('loadend'));
      }
    },
  );
  return uploads;
}

it('[AT5] [SC12] sends once more, as the same upload, what nobody has answered, and nothing twice that was', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const sending = { path: '/api/attachments/x', session: 'of-somebody', headers: {}, body: new Blob(['KTP']) };
  const lost = lineThatLoses(1);
  const reply = post(sending, () => {});
  await vi.waitFor(() => expect(lost).toHaveLength(1));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await reply).toMatchObject({ refusal: 'import-running' });
  expect(lost).toHaveLength(2);
  expect(lost[1]).toEqual(lost[0]);
  expect(lost[0]).toMatchObject({ 'X-Command-Id': expect.any(String), Authorization: 'Bearer of-somebody' });
  const heard = lineThatLoses(0);
  await post(sending, () => {});
  expect(heard).toHaveLength(1);
  vi.useRealTimers();
});
