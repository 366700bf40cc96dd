// Files of tests come one after the other in one window: what one of them has put into the page is no field of the next.
import { afterAll } from 'vitest';

// A test that runs in Node has no page.
afterAll(() => {
  if (typeof document !== 'undefined') document.body.replaceChildren();
});
