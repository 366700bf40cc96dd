import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'vitest/config';
import { buildScripts } from './online/build-scripts.ts';
import { offlineShell } from './scripts/offline-shell.ts';

const root = import.meta.dirname;
/**
 * Unused code that packages put into the bundle, replaced by stubs: transports besides WebSocket (ui/link-world.ts), binary
 * messages (the contract has none; photos and recordings go over http), and custom elements.
 */
const unused: readonly (readonly [file: RegExp, instead: string])[] = [
  [
    /engine\.io-client[\\/].*[\\/]transports[\\/]index\.js$/,
    "import { WS } from './websocket.node.js'; export const transports = { websocket: WS };",
  ],
  [/engine\.io-client[\\/].*[\\/]transports[\\/]polling-xhr[.\w]*\.js$/, 'export class XHR {}'],
  [
    /socket\.io-parser[\\/].*[\\/]is-binary\.js$/,
    'export const isBinary = () => false; export const hasBinary = () => false;',
  ],
  [
    /socket\.io-parser[\\/].*[\\/]binary\.js$/,
    'export const deconstructPacket = (packet) => ({ packet, buffers: [] }); export const reconstructPacket = (packet) => packet;',
  ],
  [/engine\.io-parser[\\/].*[\\/]base64-arraybuffer\.js$/, 'export const decode = (text) => text;'],
  [/svelte[\\/].*[\\/]elements[\\/]custom-element\.js$/, 'export const create_custom_element = null;'],
];
const withoutUnused = {
  name: 'without-unused',
  apply: 'build' as const,
  load: (file: string) => unused.find(([pattern]) => pattern.test(file))?.[1] ?? null,
};

export default defineConfig({
  plugins: [
    svelte(),
    withoutUnused,
    offlineShell(['kiosk', 'display']),
    { name: 'site-scripts', apply: 'build', closeBundle: () => buildScripts(resolve(root, 'dist/web/online')) },
  ],
  appType: 'mpa',
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    /** Manifest of the files that each screen loads, for the weight test (e2e/looks/screen-weights.ts). */
    manifest: 'manifest.json',
    target: 'es2022',
    /** Every browser that runs es2022 supports modulepreload. */
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        kiosk: resolve(root, 'kiosk/index.html'),
        display: resolve(root, 'display/index.html'),
        counter: resolve(root, 'counter/index.html'),
      },
    },
  },
  test: {
    isolate: false, // test files clean up after themselves; a worker for each would cost five times the CPU
    pool: 'threads',
    // With 1.5 workers a core each was running for a third of its time: the rest is waiting for printers, connections and programs.
    maxWorkers: Math.ceil(1.5 * availableParallelism()) + 2,
    // About four hundred hubs are started as processes: with the compile cache, as in `npm start`, that takes a fifth less CPU.
    env: {
      NODE_OPTIONS: `--import=${pathToFileURL(resolve(root, 'server/keep-compiled.mjs'))}`,
      // No folder can be made there: a test that would leave a hall's key on this machine fails.
      XDG_CONFIG_HOME: resolve(root, 'package.json'),
    },
    // Longer than the default for busy machines; tests do not wait it out when the result comes. Within a page: ui/patience.fixture.ts.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Node strips the types itself and keeps what it compiled, as in `npm start`: a fifth less CPU than through Vite.
          experimental: { viteModuleRunner: false, nodeLoader: false },
          include: ['{bench,contract,docs,halls,online/pages,print-agent,printers,scripts,server,voice}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        // The screens' own code takes part in some: Svelte compiles it.
        test: { name: 'faults', environment: 'node', include: ['e2e/**/*.test.ts'] },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'svelte',
          environment: 'happy-dom',
          setupFiles: ['ui/patience.fixture.ts', 'ui/empty-page.fixture.ts'],
          include: ['{counter,display,kiosk,online/browser,ui}/**/*.test.ts'],
        },
      },
    ],
  },
});
