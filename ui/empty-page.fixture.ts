// Test files run one after the other in one window: the page of one must not leave fields to the next.
import { afterAll } from 'vitest';

// A test that runs in Node has no page.
afterAll(() => {
  if (typeof document !== 'undefined') document.body.replaceChildren();
});
