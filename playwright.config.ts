import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'playwright/test';
import { CHROMIUM_ARGS, ensureBrowser } from './scripts/browser.mjs';

const browser = await ensureBrowser();

// A hub lives in each worker, with threads of its own: as `npm start` has it, what Node has made of their sources is kept.
process.env['NODE_OPTIONS'] = `--import=${pathToFileURL(resolve(import.meta.dirname, 'server/keep-compiled.mjs'))}`;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 4, // half of the time of a story is waiting
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A busy machine is no fault of the hall: what comes is not waited for, and a story that must be quick measures its own time.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: { executablePath: browser.path, args: CHROMIUM_ARGS },
    // Tracing each story costs about half as much CPU again; of one that fails: `npx playwright test THE-STORY --trace on`.
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    actionTimeout: 60_000,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  },
});
