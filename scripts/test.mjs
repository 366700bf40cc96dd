// All the tests: `npm test [-- lint|types|unit|e2e ...]`. Checks and unit tests share the cores; the browser gets them alone.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const parts = {
  lint: ['npm', ['run', '--silent', 'lint']],
  types: ['npm', ['run', '--silent', 'check']],
  unit: ['npx', ['vitest', 'run', '--reporter=dot', '--reporter=json', '--outputFile.json=test-results/unit.json']],
  e2e: ['npx', ['playwright', 'test']],
};
/** @typedef {keyof typeof parts} Part */

rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });

const wanted = process.argv.slice(2);
/** @type {Map<Part, boolean>} */
const outcome = new Map();

/** @param {Part} name */
function go(name) {
  if (wanted.length && !wanted.includes(name)) return;
  const [command, args] = /** @type {[string, string[]]} */ (parts[name]);
  const t0 = performance.now();
  const alone = name === 'e2e' || wanted.length === 1;
  return new Promise((/** @type {(value?: void) => void} */ done) => {
    const child = spawn(command, args, {
      stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        PLAYWRIGHT_JSON_OUTPUT_NAME: 'test-results/e2e.json',
        FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
      },
    });
    let text = '';
    child.stdout?.on('data', (d) => (text += d));
    child.stderr?.on('data', (d) => (text += d));
    child.on('close', (code) => {
      outcome.set(name, code === 0);
      if (text.trim()) console.log(text.trimEnd());
      console.log(`-- ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - t0) / 1000).toFixed(1)} s`);
      done();
    });
  });
}

await Promise.all([go('lint')?.then(() => go('types')) ?? go('types'), go('unit')]);
await go('e2e');

const counts = { passed: 0, failed: 0, skipped: 0 };
/** @param {Part} part @param {(report: any) => [number, number, number]} read */
function add(part, read) {
  if (!outcome.has(part)) return;
  try {
    const [passed, failed, skipped] = read(JSON.parse(readFileSync(`test-results/${part}.json`, 'utf8')));
    counts.passed += passed;
    counts.failed += failed;
    counts.skipped += skipped;
  } catch {
    outcome.set(part, false); // it died before it could report
  }
}
add('unit', (r) => [r.numPassedTests, r.numFailedTests, r.numPendingTests]);
add('e2e', ({ stats }) => [stats.expected, stats.unexpected + stats.flaky, stats.skipped]);
const ok = [...outcome.values()].every(Boolean) && counts.failed === 0 && outcome.size > 0;
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`);
process.exit(ok ? 0 : 1);
