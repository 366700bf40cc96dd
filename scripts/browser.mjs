// Finds or installs a Chromium for the browser tests.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Playwright already passes --headless, --no-sandbox, --no-first-run and the switches that end background traffic. */
export const CHROMIUM_ARGS = ['--disable-gpu', '--disable-quic'];

const { env, platform } = process;

function installedPlaces() {
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((dir) =>
      dir
        ? [join(dir, 'Google/Chrome/Application/chrome.exe'), join(dir, 'Microsoft/Edge/Application/msedge.exe')]
        : [],
    );
  }
  if (platform === 'darwin') return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  return [
    '/usr/bin/chromium-headless-shell', // preferred: a little over half the CPU of a full Chromium for the same pages
    '/usr/bin/chromium',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
  ];
}

/** @param {string} path */
function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function bundled() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** @returns {Promise<{path: string, how: string} | undefined>} */
async function findBrowser() {
  const named = env['PLAYWRIGHT_CHROMIUM_PATH'];
  if (named) {
    if (!runnable(named)) throw new Error(`PLAYWRIGHT_CHROMIUM_PATH names ${named}, which cannot be run`);
    return { path: named, how: 'PLAYWRIGHT_CHROMIUM_PATH' };
  }
  const own = await bundled();
  if (own) return { path: own, how: "Playwright's own" };
  const path = installedPlaces().find(runnable);
  return path ? { path, how: 'installed' } : undefined;
}

/** @param {string} command @param {string[]} args */
function attempt(command, args) {
  console.log(`setup: ${command} ${args.join(' ')}`);
  const r = spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    timeout: 10 * 60_000,
    shell: platform === 'win32',
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (r.status === 0) return '';
  return `${command} ${args.join(' ')}\n${(r.stderr || r.stdout || String(r.error ?? '')).trim().split('\n').slice(-5).join('\n')}`;
}

/** Wait if another process holds apt's lock. */
const APT = ['-o', 'DPkg::Lock::Timeout=300'];

function debianWithRoot() {
  if (platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID=debian$/m.test(release); // Ubuntu's chromium package is only a pointer to a snap
}

/** @param {{install?: boolean}} [options] */
export async function ensureBrowser({ install = false } = {}) {
  const found = await findBrowser();
  if (found) return found;
  const failures = [];
  if (install) {
    if (debianWithRoot()) {
      failures.push(attempt('apt-get', [...APT, 'update', '-qq']));
      for (const name of ['chromium-headless-shell', 'chromium']) {
        failures.push(
          attempt('apt-get', [...APT, 'install', '-y', '-qq', '--no-install-recommends', name, 'fonts-dejavu-core']),
        );
        if (await findBrowser()) break;
      }
    }
    if (!(await findBrowser())) {
      const deps = platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
      failures.push(attempt('npx', ['playwright', 'install', ...deps, 'chromium']));
    }
    const now = await findBrowser();
    if (now) return now;
  }
  throw new Error(
    [
      'The browser tests need a Chromium, and none was found.',
      'Do one of these and run the tests again:',
      '  npx playwright install --with-deps chromium',
      '  sudo apt-get install chromium          (Debian)',
      '  PLAYWRIGHT_CHROMIUM_PATH=/path/to/chrome npm test',
      ...failures.filter(Boolean).map((f) => `\nTried: ${f}`),
    ].join('\n'),
  );
}
