import { join } from 'node:path';
import { build } from 'vite';

const entries = {
  ticket: 'start-ticket.ts',
  form: 'start-form.ts',
  state: 'start-state.ts',
  proof: 'proof-worker.ts',
} as const;

/** The site's scripts, each a single classic script for old browsers; browsers older than that still have the pages. */
export async function buildScripts(outDir: string): Promise<void> {
  for (const [name, entry] of Object.entries(entries)) {
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        outDir,
        emptyOutDir: false,
        target: ['chrome60', 'firefox60', 'safari11'],
        lib: {
          entry: join(import.meta.dirname, 'browser', entry),
          formats: ['iife'],
          name: 'antrean',
          fileName: () => `${name}.js`,
        },
      },
    });
  }
}
