import { expect, it } from 'vitest';
import { readReply } from './post.ts';

it("[DU3] reads the hub's refusal from an http answer, and knows a line that broke", () => {
  expect(readReply(202, '{"ok":true,"value":null}').ok).toBe(true);
  expect(readReply(409, '{"ok":false,"refusal":"import-running"}')).toMatchObject({ refusal: 'import-running' });
  expect(readReply(0, '')).toMatchObject({ refusal: 'no-answer' });
  expect(readReply(502, '<html>')).toMatchObject({ refusal: 'hub-fault' });
});
