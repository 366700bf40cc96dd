// Brings a fresh clone to where a command can run: `node scripts/bootstrap.mjs [deps] [browser] [build]`.
// Plain JavaScript on purpose: it runs on whatever Node is there, before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdSetUp } from './set-up-lock.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (/** @type {string[]} */ ...p) => join(root, ...p);
const say = (/** @type {string} */ text) => console.log(`setup: ${text}`);

/** What the IT officer can do about it, in Indonesian and in English. */
const stop = (/** @type {string} */ id, /** @type {string} */ en) => {
  console.error(`${id}\n${en}`);
  process.exit(1);
};

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `Node.js di komputer ini terlalu lama (${process.version}): pasang Node.js 24, paling sedikit 20.19, dari https://nodejs.org, lalu jalankan lagi.`,
    `This needs Node.js 20.19 or newer to install (24 is best); this is ${process.version}.`,
  );
}

// The project's own Node first, as in every npm script.
process.env['PATH'] = at('node_modules/.bin') + delimiter + process.env['PATH'];

/** What is under way; a set-up that is ended does not wait for it. @type {import('node:child_process').ChildProcess | null} */
let underWay = null;

/** @param {string} command @param {string[]} args @returns {Promise<boolean>} */
function run(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  underWay = child;
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (status) => resolve(status === 0));
  });
}

/** @param {string[]} paths */
function digest(...paths) {
  const hash = createHash('sha256');
  /** @param {string} path */
  const add = (path) => {
    if (!existsSync(at(path))) return;
    if (statSync(at(path)).isDirectory()) {
      for (const name of readdirSync(at(path)).toSorted()) add(`${path}/${name}`);
    } else hash.update(`${path}\0`).update(readFileSync(at(path)));
  };
  paths.forEach(add);
  return hash.digest('hex');
}

/** @param {string} stamp @param {string} want */
const fresh = (stamp, want) => existsSync(at(stamp)) && readFileSync(at(stamp), 'utf8') === want;

/** The package with the project's own Node for this machine, if there is one. */
const ownNode = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Whether node_modules holds what package-lock.json names, by npm's own record of it and by what is there. */
function installed() {
  const record = at('node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const have = JSON.parse(readFileSync(record, 'utf8')).packages;
  const want = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  // Npm 9 copies a folder of ours where others link it, and writes down no folder outside. What is optional it leaves out silently when it could not be fetched.
  return Object.entries(want).every(([path, { version, optional, link }]) => {
    if (!path.startsWith('node_modules/')) return true;
    if (have[path]) return (link || have[path].version === version) && existsSync(at(path, 'package.json'));
    return optional && path !== `node_modules/${ownNode}`;
  });
}

/** Three packages bring it, each for another machine, and npm 9 (Debian's) then links none. */
function linkOwnNode() {
  const own = `${ownNode}/bin/node`;
  if (existsSync(at('node_modules/.bin/node')) || !existsSync(at('node_modules', own))) return;
  mkdirSync(at('node_modules/.bin'), { recursive: true });
  rmSync(at('node_modules/.bin/node'), { force: true });
  symlinkSync(join('..', own), at('node_modules/.bin/node'));
}

const steps = {
  async deps() {
    if (!installed()) {
      say('installing packages (npm ci)');
      // npm warns of the Node that it runs on, not of the project's own.
      if (!(await run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']))) {
        stop(
          'Paket-paket Antrean tidak dapat dipasang; sebabnya tertulis di atas. Periksa sambungan Internet komputer ini, jamnya, sisa disknya, dan apakah folder program milik akun yang menjalankannya; lalu jalankan lagi.',
          'The packages could not be installed, for the reason above. Check the Internet connection, the clock, the room on the disk, and whether the folder is of the account that runs this; then start again.',
        );
      }
    }
    linkOwnNode();
    const version = spawnSync('node', ['-v'], { encoding: 'utf8', shell: process.platform === 'win32' }).stdout.trim();
    if (Number(version.slice(1).split('.')[0]) < 24) {
      if (!installed()) {
        stop(
          'Node.js yang dibawa Antrean belum terunduh. Periksa sambungan Internet komputer ini, lalu jalankan lagi.',
          'The Node.js that Antrean brings could not be downloaded. Check the Internet connection, and start again.',
        );
      }
      stop(
        `Untuk ${process.platform} ${process.arch} Antrean tidak membawa Node.js sendiri, dan yang terpasang ${version}: pasang Node.js 24 atau lebih baru, lalu jalankan lagi.`,
        `no Node.js 24 for ${process.platform} ${process.arch} is in the packages, and yours is ${version}: install Node.js 24 or newer`,
      );
    }
  },

  async browser() {
    const { ensureBrowser } = await import('./browser.mjs');
    const found = await ensureBrowser({ install: true });
    say(`browser ${found.path} (${found.how})`);
  },

  async build() {
    const stamp = 'dist/web/.build-stamp';
    const want = digest(
      'kiosk',
      'display',
      'counter',
      'contract',
      'ui',
      'online',
      'voice',
      'scripts/offline-shell.ts',
      'vite.config.ts',
      'svelte.config.js',
      'package-lock.json',
    );
    if (fresh(stamp, want)) return;
    if (!existsSync(at('node_modules/vite'))) {
      if (existsSync(at('dist/web/kiosk/index.html'))) return; // production install: pages came built
      stop(
        'Layar belum dibangun, dan alat pembangunnya tidak terpasang: jalankan "npm ci" tanpa --omit=dev, lalu jalankan lagi.',
        'Vite is not installed and there are no built pages: run `npm ci` without --omit=dev.',
      );
    }
    say('building the pages (vite build)');
    if (!(await run('node', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']))) {
      stop(
        'Layar tidak dapat dibangun; sebabnya tertulis di atas. Periksa sisa disk dan memori komputer ini, lalu jalankan lagi.',
        'The pages could not be built, for the reason above. Check the room on the disk and the memory, and start again.',
      );
    }
    mkdirSync(at('dist/web'), { recursive: true });
    writeFileSync(at(stamp), want);
  },
};

await holdSetUp(at('.setup-lock'), () => say('waiting for another set-up of this folder'));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    // ST6: npm would first fetch the rest, for minutes. What it leaves half done, the next set-up does anew.
    underWay?.kill('SIGKILL');
    process.exit(130);
  });
}

const t0 = Date.now();
for (const name of process.argv.slice(2)) {
  const step = steps[/** @type {keyof typeof steps} */ (name)];
  if (!step) throw new Error(`no set-up step ${name}`);
  await step();
}
if (Date.now() - t0 > 2000) say(`ready in ${Math.round((Date.now() - t0) / 1000)} s`);
