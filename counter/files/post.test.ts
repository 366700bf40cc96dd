import { expect, it } from 'vitest';
import { post, readReply } from './post.ts';

it("[DU3] reads the hub's refusal from an http answer, and knows a line that broke", () => {
  expect(readReply(202, '{"ok":true,"value":null}').ok).toBe(true);
  expect(readReply(409, '{"ok":false,"refusal":"import-running"}')).toMatchObject({ refusal: 'import-running' });
  expect(readReply(0, '')).toMatchObject({ refusal: 'no-answer' });
  expect(readReply(502, '<html>')).toMatchObject({ refusal: 'hub-fault' });
});

it('[AT5] says of a file that was moved since it was chosen that it cannot be read', async () => {
  const moved = { size: 3, arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) };
  // Of a file only what is read here matters.
  const sending = { path: '/api/attachments/x', session: 'of-somebody', headers: {}, body: moved as unknown as Blob };
  expect(await post(sending, () => {})).toEqual({ ok: false, refusal: 'file-unreadable' });
});
