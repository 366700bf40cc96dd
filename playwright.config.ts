import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'playwright/test';
import { CHROMIUM_ARGS, ensureBrowser } from './scripts/browser.mjs';

const browser = await ensureBrowser();

// Each worker runs a hub with its threads: like `npm start`, it keeps Node's compile cache.
process.env['NODE_OPTIONS'] = `--import=${pathToFileURL(resolve(import.meta.dirname, 'server/keep-compiled.mjs'))}`;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2 * availableParallelism(), // a story spends half of its time waiting
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Long, so that a busy machine fails no story: it costs nothing when the result comes, and a story that promises a time
  // measures it itself.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: { executablePath: browser.path, args: CHROMIUM_ARGS },
    // Off: tracing adds about half as much CPU. To trace one that fails: `npx playwright test THE-STORY --trace on`.
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    actionTimeout: 60_000,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  },
});
