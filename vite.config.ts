import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { buildScripts } from './online/build-scripts.ts';

const root = import.meta.dirname;
/** The screens speak by WebSocket alone (ui/hub-link.svelte.ts): Engine.IO's other ways are 4 kB that nobody takes. */
const websocketOnly = {
  name: 'websocket-only',
  apply: 'build' as const,
  load: (file: string) => {
    const way = /engine\.io-client[\\/].*[\\/]transports[\\/](.*)\.js$/.exec(file)?.[1];
    if (way === 'index')
      return "import { WS } from './websocket.node.js'; export const transports = { websocket: WS };";
    return way?.startsWith('polling-xhr') ? 'export class XHR {}' : null;
  },
};

export default defineConfig({
  plugins: [
    svelte(),
    websocketOnly,
    { name: 'site-scripts', apply: 'build', closeBundle: () => buildScripts(resolve(root, 'dist/web/online')) },
  ],
  appType: 'mpa',
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    /** What each screen fetches, for its budget (bench/figures/screen-weights.ts). */
    manifest: 'manifest.json',
    target: 'es2022',
    rolldownOptions: {
      input: {
        kiosk: resolve(root, 'kiosk/index.html'),
        display: resolve(root, 'display/index.html'),
        counter: resolve(root, 'counter/index.html'),
      },
    },
  },
  test: {
    isolate: false, // a file of tests cleans up after itself; a worker for each would cost five times the CPU
    pool: 'threads',
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{bench,contract,docs,e2e,halls,online/pages,printers,scripts,server,voice}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'svelte',
          environment: 'happy-dom',
          include: ['{counter,display,kiosk,online/browser,ui}/**/*.test.ts'],
        },
      },
    ],
  },
});
