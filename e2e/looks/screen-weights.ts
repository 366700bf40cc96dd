import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const WEB_ROOT = join(import.meta.dirname, '../../dist/web');

/** A file of the build in Vite's manifest. */
interface Built {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, Built>>;

interface Budget {
  readonly name: string;
  /** Pages and areas that are loaded when it becomes usable, and their words. */
  readonly parts: readonly string[];
  readonly script: number;
}

const COUNTER = 'counter/index.html';
const BUDGETS: readonly Budget[] = [
  { name: 'kiosk', parts: ['kiosk/index.html'], script: 60 },
  { name: 'display', parts: ['display/index.html'], script: 60 },
  { name: 'counter', parts: [COUNTER], script: 90 },
  { name: 'cases', parts: [COUNTER, 'counter/cases/CasesPage.svelte', 'counter/words/cases-words-id.ts'], script: 130 },
  {
    name: 'complaints',
    parts: [COUNTER, 'counter/complaints/ComplaintsPage.svelte', 'counter/words/complaints-id.ts'],
    script: 130,
  },
  {
    name: 'supervisor',
    parts: [COUNTER, 'counter/hall-now/HallNowPage.svelte', 'counter/words/reports-id.ts'],
    script: 130,
  },
  {
    name: 'reports',
    parts: [COUNTER, 'counter/reports/ReportsPage.svelte', 'counter/words/reports-id.ts'],
    script: 130,
  },
  {
    name: 'settings',
    parts: [COUNTER, 'counter/settings/SettingsPage.svelte', 'counter/words/settings-words-id.ts'],
    script: 130,
  },
];
const STYLE_KB = 15;

/** What a screen loads before it is usable, compressed as the hub sends it, in kB (LK4). */
interface Weight {
  readonly name: string;
  readonly packed: number;
  /** Shared by all screens: Svelte and the connection. */
  readonly shared: number;
  readonly budget: number;
}

export function screenWeights(): Weight[] {
  const manifest = JSON.parse(readFileSync(join(WEB_ROOT, 'manifest.json'), 'utf8')) as Manifest;
  const shared = sharedBy(BUDGETS.map(({ parts }) => filesOf(manifest, parts)));
  return BUDGETS.flatMap(({ name, parts, script }) => {
    const files = filesOf(manifest, parts);
    const weight = (kind: string, budget: number): Weight => ({
      name: `${name}-${kind}`,
      packed: packed(files, kind),
      shared: packed(shared, kind),
      budget,
    });
    return [weight('js', script), weight('css', STYLE_KB)];
  });
}

function filesOf(manifest: Manifest, parts: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const take = (key: string): void => {
    const built = manifest[key];
    if (!built) throw new Error(`The build has no ${key}: run "npm run build", or name the page anew here.`);
    if (files.has(built.file)) return;
    for (const file of [built.file, ...(built.css ?? [])]) files.add(file);
    built.imports?.forEach(take);
  };
  parts.forEach(take);
  return files;
}

const sharedBy = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set([...(sets[0] ?? [])].filter((file) => sets.every((set) => set.has(file))));

function packed(files: ReadonlySet<string>, kind: string): number {
  const wanted = [...files].filter((file) => file.endsWith(`.${kind}`));
  return wanted.reduce((sum, file) => sum + gzipSync(readFileSync(join(WEB_ROOT, file))).length, 0) / 1_000;
}
