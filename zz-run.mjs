// usage: node run.mjs mutants.json out.jsonl   (cwd = mutated copy)
import { createVitest } from 'vitest/node';
import { readFileSync, writeFileSync, appendFileSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
let held = null, heldAt = 0;
async function shared() { if (process.env.NOLOCK) return () => {};
  if (!held) { const c = spawn('/tmp/heavy', ['sh', '-c', 'echo go; read x'], { stdio: ['pipe', 'pipe', 'inherit'] }); await once(c.stdout, 'data'); held = c; heldAt = Date.now(); }
  return () => { if (Date.now() - heldAt > 75000) { held.stdin.end('\n'); held = null; } };
}
const root = process.cwd();
const list = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const out = process.argv[3];
const done = new Set(existsSync(out) ? readFileSync(out, 'utf8').split('\n').filter(Boolean).map((l) => JSON.parse(l).id) : []);
const v = await createVitest('test', { watch: true, reporters: [{}], bail: 1, testTimeout: 60000, hookTimeout: 60000, maxWorkers: 1, run: false, passWithNoTests: true }, { server: { watch: null } });
async function run(tests) {
  const specs = tests.flatMap((t) => v.globTestSpecifications ? [] : []);
  const all = (await v.globTestSpecifications(tests)).filter((s) => tests.some((t) => s.moduleId.includes(t)));
  if (all.length === 0) return { none: true };
  const r = await v.runTestSpecifications(all, false);
  const ids = new Set(all.map((x) => x.moduleId));
  const failed = r.testModules.filter((m) => ids.has(m.moduleId) && !m.ok());
  const first = failed.flatMap((m) => [...m.children.allTests('failed')].map((t) => t.fullName))[0] ?? failed.map((m) => m.moduleId + ': ' + (m.errors()[0]?.message ?? '')).at(0);
  return { red: failed.length > 0 || r.unhandledErrors.length > 0, unh: r.unhandledErrors.length, first: first?.slice(0, 200), n: all.length };
}
for (const m of list) {
  if (done.has(m.id)) continue;
  const edits = m.edits ?? [m];
  const before = new Map(), now = new Map();
  let bad = null;
  for (const e of edits) {
    const f = resolve(root, e.file); if (!before.has(f)) { const t = readFileSync(f, 'utf8'); before.set(f, t); now.set(f, t); }
    const t = now.get(f);
    if (e.at !== undefined) { if (t.slice(e.at, e.at + e.old.length) !== e.old) bad = 'moved'; now.set(f, t.slice(0, e.at) + e.new + t.slice(e.at + e.old.length)); }
    else { const n = t.split(e.old).length - 1; if (n !== 1) bad = n + ' times: ' + e.old.slice(0, 60); now.set(f, t.replace(e.old, () => e.new)); }
  }
  if (bad) { console.log('BAD', m.id, bad); appendFileSync(out, JSON.stringify({ id: m.id, error: bad }) + '\n'); continue; }
  const text = [...before.values()][0];
  const slow = m.tests.some((t) => /killed-|power|torn-|thousand|commands-while|mail-server|machine-lost|stolen|every-request|properties/.test(t));
  for (const p of v.projects) { p.config.isolate = true; p.config.poolOptions && (p.config.poolOptions.threads ??= {}); p.config.testTimeout = slow ? 250000 : 30000; p.config.hookTimeout = slow ? 250000 : 45000; }
  const free = await shared();
  const t0 = Date.now();
  let res;
  try {
    for (const [f, t] of now) { writeFileSync(f, t); v.invalidateFile(f); }
    res = await Promise.race([run(m.tests), new Promise((r) => setTimeout(r, m.ms ?? (process.env.MUT_MS ? +process.env.MUT_MS : 300000), { red: true, first: 'TIMEOUT' }))]);
  } catch (e) { res = { error: String(e) }; }
  finally { free(); for (const [f, t] of before) { writeFileSync(f, t); v.invalidateFile(f); } }
  const line = { id: m.id, file: edits[0].file, old: edits[0].old.slice(0, 160), new: edits[0].new.slice(0, 160), line: edits[0].line ?? text.slice(0, text.indexOf(edits[0].old)).split('\n').length, ...res, ms: Date.now() - t0 };
  appendFileSync(out, JSON.stringify(line) + '\n');
  console.log(line.red ? 'red  ' : line.error || line.none ? 'ERR  ' : 'GREEN', m.id, line.file + ':' + line.line, line.ms, line.red ? line.first : line.error ?? '');
  if (res.first === 'TIMEOUT') { held?.stdin.end('\n'); process.exit(3); }
}
held?.stdin.end('\n'); await v.close();
process.exit(0);
