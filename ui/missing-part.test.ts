import { expect, it } from 'vitest';
import { loadAnewForMissingParts } from './missing-part.ts';

it('[SC7] a part that is not there any more is fetched with the newer build; where there is none its absence is told as before', () => {
  const page = new EventTarget();
  const link = { hasNewer: true, loadNewerBuild: () => link.hasNewer };
  loadAnewForMissingParts(page, link);
  const missing = () => page.dispatchEvent(new Event('vite:preloadError', { cancelable: true }));
  expect(missing(), 'the page goes, and nobody is told of a fault').toBe(false);
  link.hasNewer = false;
  expect(missing()).toBe(true);
});
