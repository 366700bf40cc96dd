import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Inside the virtual machine with USB (machine/run-tests.sh): its processor is emulated, and about twenty times slower.
 */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  cacheDir: '/run/tmp/vite',
  test: {
    include: ['e2e/usb/*.usb.ts'],
    isolate: false,
    fileParallelism: false, // there is only one printer
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
