import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Proofs } from '../../server/transports/online/proofs.ts';
import { buildScripts } from '../build-scripts.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-scripts-'));
  await buildScripts(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

/**
 * Removes what browsers of 2017, for which the scripts are built, did not have: a bundler replaces syntax, not
 * functions.
 */
const forget = `
  delete Object.hasOwn; delete Object.fromEntries; delete Promise.allSettled; delete Promise.any;
  for (const name of ['at', 'flat', 'flatMap', 'findLast', 'toSorted']) delete Array.prototype[name];
  for (const name of ['at', 'replaceAll', 'matchAll', 'trimEnd', 'trimStart']) delete String.prototype[name];
  delete Promise.prototype.finally; delete globalThis.BigInt; delete globalThis.WeakRef; delete globalThis.globalThis;`;

it('[ON4][ON10] a telephone of 2017 works out the proof of a form', async () => {
  const proofs = new Proofs(() => 'secret', 1);
  const challenge = JSON.parse(await proofs.challenge()) as unknown;
  const { promise: solution, resolve: postMessage } = Promise.withResolvers<unknown>();
  const listeners: ((event: { readonly data: unknown }) => void)[] = [];
  const self = {
    addEventListener: (_name: string, listener: (typeof listeners)[0]) => listeners.push(listener),
    postMessage,
  };
  const browser = createContext({ self, setTimeout, TextEncoder, performance });
  runInContext(`${forget}${textOf('proof.js')}`, browser);
  for (const hear of listeners) hear({ data: runInContext(`(${JSON.stringify(challenge)})`, browser) });
  expect(await proofs.accept(JSON.stringify({ challenge, solution: await solution }))).toBe(true);
});

it('[ON4] no script asks a page for what only younger telephones can do', () => {
  const younger =
    /\.(toggleAttribute|replaceChildren|replaceAll|matchAll|fromEntries|flat|flatMap|at|finally|allSettled)\(|structuredClone|globalThis|queueMicrotask|BigInt/;
  for (const name of readdirSync(folder)) expect([name, younger.exec(textOf(name))?.[0]]).toEqual([name, undefined]);
});
