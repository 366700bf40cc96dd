// All the tests: `npm test [-- lint|types|unit|stories ...]`. Checks and unit tests share the cores; the browser gets them alone.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/** @typedef {'lint' | 'types' | 'unit' | 'stories'} Part */
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: Part, ok: boolean, counts: Counts }} Outcome */

/** @type {Record<Part, [string, string[]]>} */
const parts = {
  lint: ['npm', ['run', '--silent', 'lint']],
  types: ['npm', ['run', '--silent', 'check']],
  unit: ['npx', ['vitest', 'run', '--reporter=dot', '--reporter=json', '--outputFile.json=test-results/unit.json']],
  stories: ['npx', ['playwright', 'test']],
};

/** How each runner's report counts; the checks have none. */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number }} UnitReport */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} StoriesReport */
/** @type {Partial<Record<Part, (report: UnitReport & StoriesReport) => Counts>>} */
const counting = {
  unit: (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  }),
  // A story that passes at the second try is a failed one.
  stories: ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }),
};

const wanted = process.argv.slice(2);
const isWanted = (/** @type {Part} */ name) => wanted.length === 0 || wanted.includes(name);

rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });
const beside = await Promise.all([inTurn('lint', 'types'), inTurn('unit')]);
const outcomes = [...beside.flat(), ...(await inTurn('stories'))];

const total = { passed: 0, failed: 0, skipped: 0 };
for (const { counts } of outcomes) {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
const broken = outcomes.filter(({ ok }) => !ok).map(({ name }) => name);
if (broken.length > 0) console.log(`not green: ${broken.join(', ')}`);
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
  const alone = name === 'stories' || wanted.length === 1;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        PLAYWRIGHT_JSON_OUTPUT_NAME: 'test-results/stories.json',
        FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
      },
    });
    let text = '';
    child.stdout?.on('data', (piece) => (text += piece));
    child.stderr?.on('data', (piece) => (text += piece));
    child.on('close', (code) => {
      if (text.trim()) console.log(text.trimEnd());
      const outcome = judged(name, code === 0);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`-- ${name}: ${outcome.ok ? 'ok' : 'FAILED'} in ${seconds} s`);
      resolve(outcome);
    });
  });
}

/** A runner that died before it could report has failed, whatever its exit code. @param {Part} name @param {boolean} exitedWell */
function judged(name, exitedWell) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const read = counting[name];
  if (!read) return { name, ok: exitedWell, counts };
  try {
    Object.assign(counts, read(JSON.parse(readFileSync(`test-results/${name}.json`, 'utf8'))));
    return { name, ok: exitedWell && counts.failed === 0 && counts.passed > 0, counts };
  } catch (fault) {
    console.log(`${name} left no report: ${fault instanceof Error ? fault.message : fault}`);
    return { name, ok: false, counts };
  }
}
