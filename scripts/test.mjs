// All tests: `npm test [-- lint|types|unit|stories|seconds ...]`. Checks and unit tests share the cores; the browser
// gets them alone, and stories that measure seconds come last, each by itself, so that nothing else is measured with
// them.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve as absolute } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** @typedef {'lint' | 'types' | 'unit' | 'stories' | 'seconds'} Part */
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: Part, ok: boolean, counts: Counts, faults: string[] }} Outcome faults: which tests failed, and of what */

/** @type {Record<Part, [string, string[]]>} */
const parts = {
  lint: ['npm', ['run', '--silent', 'lint']],
  types: ['npm', ['run', '--silent', 'check']],
  unit: ['npx', ['vitest', 'run', '--reporter=dot', '--reporter=json', '--outputFile.json=test-results/unit.json']],
  stories: ['npx', ['playwright', 'test', '--grep-invert', '@seconds']],
  seconds: ['npx', ['playwright', 'test', '--grep', '@seconds', '--workers', '1', '--output', 'test-results/seconds']],
};

/** How each runner's report counts; the checks have none. */
/** @typedef {{ fullName: string, status: string, failureMessages: string[] }} UnitTest */
/** @typedef {{ name: string, message: string, status: string, assertionResults: UnitTest[] }} UnitFile */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: UnitFile[] }} UnitReport */
/** @typedef {{ title: string, file: string, ok: boolean, tests: { results: { error?: { message?: string } }[] }[] }} Spec */
/** @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites: Suite[] }} StoriesReport */
/** @type {Partial<Record<Part, (report: UnitReport & StoriesReport) => Counts>>} */
const counting = {
  unit: (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  }),
  stories: countStories,
  seconds: countStories,
};

/** Each failed test with its file and the first lines of the message. */
/** @type {Partial<Record<Part, (report: UnitReport & StoriesReport) => string[]>>} */
const naming = {
  unit: ({ testResults }) =>
    testResults
      .filter(({ status }) => status === 'failed')
      .flatMap(({ name, message, assertionResults }) => {
        const failed = assertionResults.filter(({ status }) => status === 'failed');
        if (failed.length === 0) return [fault(name, 'the file itself', message)];
        return failed.map(({ fullName, failureMessages }) => fault(name, fullName, failureMessages[0]));
      }),
  stories: nameStories,
  seconds: nameStories,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: no such part. Usage: npm test [-- ${Object.keys(parts).join(' | ')} ...]`);
  process.exit(2);
}

/**
 * Thousands of halls are laid out, written to and thrown away: in memory if there is room, so that no test waits for a
 * disk.
 */
const MEMORY = '/dev/shm';
const ROOM_BYTES = 4e9;
const scratch = mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : tmpdir(), 'antrean-tests-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit(130));

const isWanted = (/** @type {Part} */ name) => wanted.length === 0 || wanted.includes(name);

rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });
const beside = await Promise.all([inTurn('lint', 'types'), inTurn('unit')]);
const outcomes = [...beside.flat(), ...(await inTurn('stories', 'seconds'))];

const total = { passed: 0, failed: 0, skipped: 0 };
for (const { counts } of outcomes) {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
const broken = outcomes.filter(({ ok }) => !ok);
// Repeated at the very end: of a long run, often only the last lines are kept.
for (const { name, faults } of broken) console.log([`not green: ${name}`, ...faults].join('\n'));
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${Math.max(total.failed, broken.length)} failed${skipped}`);
process.exit(broken.length === 0 && outcomes.length > 0 ? 0 : 1);

/** @param {Part[]} names @returns {Promise<Outcome[]>} */
async function inTurn(...names) {
  const done = [];
  for (const name of names) if (isWanted(name)) done.push(await run(name));
  return done;
}

/** @param {Part} name @returns {Promise<Outcome>} */
function run(name) {
  const [command, args] = parts[name];
  const began = performance.now();
  const alone = name === 'stories' || name === 'seconds' || wanted.length === 1;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        TMPDIR: scratch,
        // Otherwise it would be in memory, too, and every run would start without it.
        PLAYWRIGHT_TRANSFORM_CACHE_DIR: absolute('node_modules/.cache/stories'),
        PLAYWRIGHT_JSON_OUTPUT_NAME: `test-results/${name}.json`,
        FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
      },
    });
    let text = '';
    child.stdout?.on('data', (piece) => (text += piece));
    child.stderr?.on('data', (piece) => (text += piece));
    child.on('close', (code) => {
      if (text.trim()) console.log(text.trimEnd());
      const outcome = judged(name, code === 0);
      // No test to name: a check failed, or a fault outside of any test. Its last output explains it.
      if (!outcome.ok && outcome.faults.length === 0) {
        outcome.faults = text ? text.trimEnd().split('\n').slice(-40) : ['  see above'];
      }
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`-- ${name}: ${outcome.ok ? 'ok' : 'FAILED'} in ${seconds} s`);
      resolve(outcome);
    });
  });
}

/**
 * A runner that died before reporting has failed, whatever its exit code.
 * @param {Part} name @param {boolean} exitedWell
 */
function judged(name, exitedWell) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const read = counting[name];
  if (!read) return { name, ok: exitedWell, counts, faults: [] };
  try {
    const report = JSON.parse(readFileSync(`test-results/${name}.json`, 'utf8'));
    Object.assign(counts, read(report));
    const ok = exitedWell && counts.failed === 0 && counts.passed > 0;
    return { name, ok, counts, faults: naming[name]?.(report) ?? [] };
  } catch (thrown) {
    console.log(`${name} left no report: ${thrown instanceof Error ? thrown.message : thrown}`);
    return { name, ok: false, counts, faults: [] };
  }
}

/** A story that passes only at the second try has failed. @param {StoriesReport} report */
function countStories({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** @param {StoriesReport} report */
function nameStories({ suites }) {
  return suites
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => {
      const results = tests.flatMap(({ results }) => results);
      return fault(file, title, results.find(({ error }) => error)?.error?.message);
    });
}

/** @param {string} folder */
function hasRoom(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > ROOM_BYTES;
  } catch {
    return false;
  }
}

/** @param {Suite} suite @returns {Spec[]} */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** @param {string} file @param {string} test @param {string} [why] */
function fault(file, test, why = 'it says nothing') {
  const lines = stripVTControlCharacters(why)
    .trim()
    .split('\n')
    .filter((line) => !line.includes('node_modules'))
    .slice(0, 8);
  return [`  ${relative('.', file)} › ${test}`, ...lines.map((line) => `    ${line}`)].join('\n');
}
