import './old-browser.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { solveChallenge } from 'altcha-lib';
import type { Challenge, DeriveKeyFunction } from 'altcha-lib/types';

/** The hub's key derivation; over plain http a browser has no SHA of its own. */
const deriveKey: DeriveKeyFunction = ({ cost, keyLength = 32 }, salt, password) => {
  const start = new Uint8Array(salt.length + password.length);
  start.set(salt, 0);
  start.set(password, salt.length);
  let derivedKey: Uint8Array = start;
  for (let round = 0; round < Math.max(1, cost); round++) derivedKey = sha256(derivedKey);
  return Promise.resolve({ parameters: {}, derivedKey: derivedKey.slice(0, keyLength) });
};

/** An old telephone may take long; the form says that it is working. */
const PATIENCE_MS = 300_000;

self.addEventListener('message', (event: MessageEvent<Challenge>) => {
  void solveChallenge({ challenge: event.data, deriveKey, timeout: PATIENCE_MS }).then((solution) =>
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, not a window
    self.postMessage(solution),
  );
});
