import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type ViteChunk = Rolldown.OutputChunk & {
  viteMetadata?: { readonly importedCss: ReadonlySet<string>; readonly importedAssets: ReadonlySet<string> };
};

interface ShellFiles {
  readonly shell: readonly string[];
  /** Not needed at first: sounds, and rarely opened pages. */
  readonly rest: readonly string[];
}

const worker = join(import.meta.dirname, '../ui/offline/shell-worker.js');

/** Writes a service worker beside each of these screens that caches its files, by the names of this build. */
export function offlineShell(screens: readonly string[]): Plugin {
  return {
    name: 'offline-shell',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const screen of screens) {
          const { shell, rest } = filesOf(screen, bundle);
          const files = JSON.stringify({ page: `/${screen}/`, shell: [`/${screen}/`, ...shell], rest });
          this.emitFile({
            type: 'asset',
            fileName: `${screen}/shell-worker.js`,
            source: `self.screenFiles = ${files};\n${readFileSync(worker, 'utf8')}`,
          });
        }
      },
    },
  };
}

function filesOf(screen: string, bundle: Bundle): ShellFiles {
  const entry = Object.values(bundle).find((part) => part.type === 'chunk' && part.isEntry && part.name === screen);
  if (!entry) throw new Error(`The build has no screen ${screen}.`);
  const first = reached([entry.fileName], bundle, ({ imports }) => imports);
  const all = reached([entry.fileName], bundle, ({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
  const shell = new Set([...first].filter(isNoSound));
  const rest = [...all].filter((file) => !shell.has(file));
  // Pages and the code that speaks first, then the thousand clips.
  const inOrder = [...rest.filter(isNoSound), ...rest.filter((file) => !isNoSound(file))];
  return { shell: [...shell].map(address), rest: inOrder.map(address) };
}

/** Everything reachable from these files, including their styles, fonts and sounds. */
function reached(from: string[], bundle: Bundle, next: (chunk: ViteChunk) => string[]): Set<string> {
  const found = new Set(from);
  for (const name of found) {
    const part = bundle[name];
    if (part?.type !== 'chunk') continue;
    const chunk: ViteChunk = part;
    const { importedCss = [], importedAssets = [] } = chunk.viteMetadata ?? {};
    for (const file of [...next(chunk), ...importedCss, ...importedAssets]) found.add(file);
  }
  return found;
}

const isNoSound = (file: string): boolean => !file.endsWith('.opus');
const address = (file: string): string => `/${file}`;
