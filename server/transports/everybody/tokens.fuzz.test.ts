import { assert, asyncProperty, constantFrom, nat, oneof, record, string } from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fuzzed } from '../../fuzz.fixture.ts';
import { TestHub } from '../hub.fixture.ts';

let hub: TestHub;
let tokens: Record<'device' | 'session', string>;
beforeAll(async () => {
  hub = await TestHub.start();
  const [line, device] = await hub.pairedScreen('counter');
  const reply = await hub.signIn(line, 'admin');
  if (!reply.ok) throw new Error(reply.refusal);
  tokens = { device, session: reply.value.session };
});
afterAll(() => hub.stop());

const chances = record({
  how: constantFrom('letter', 'case', 'short', 'long', 'turned', 'twice', 'spaced', 'other', 'swapped'),
  at: nat(),
  text: oneof(string(), constantFrom('', '\u0000', "' OR 1=1 --", '%00', '__proto__', '*', 'null', '𝕏')),
});

function forged(token: string, { how, at, text }: { how: string; at: number; text: string }): string {
  const i = at % token.length;
  const swapped = token === tokens.device ? tokens.session : tokens.device;
  const letter = token[i] === 'a' ? 'b' : 'a';
  const other = token[i] === token[i]?.toUpperCase() ? token[i]?.toLowerCase() : token[i]?.toUpperCase();
  const ways: Record<string, string> = {
    letter: token.slice(0, i) + letter + token.slice(i + 1),
    case: token.slice(0, i) + (other ?? '') + token.slice(i + 1),
    short: token.slice(0, i),
    long: `${token}${letter}`,
    turned: token.slice(i) + token.slice(0, i),
    twice: token + token,
    spaced: `${token.slice(0, i)} ${token.slice(i)}`,
    other: text,
    swapped,
  };
  const made = ways[how] ?? text;
  return made === token ? `${token}x` : made;
}

/** The first message that a screen with this handshake gets. */
function firstWord(auth: object): Promise<string> {
  const line = hub.line({ role: 'counter', ...auth });
  return new Promise<string>((resolve) => {
    for (const word of ['pairing', 'outdated', 'session-ended', 'paired'] as const)
      line.once(word, () => resolve(word));
    line.once('view', (view) => resolve('is' in view ? view.is : 'view'));
    line.once('connect_error', () => resolve('no connection'));
  }).finally(() => line.disconnect());
}

it('[DU2] a token with anything changed in it is no device and no clerk, on the line and over http', async () => {
  const report = `${hub.hub.url}/api/hall-now/export`;
  const asked = async (session: string, device: string) => {
    const headers = new Headers();
    try {
      headers.set('Authorization', `Bearer ${session}.${device}`);
    } catch {
      return 401; // cannot be sent in a header
    }
    return (await fetch(report, { headers })).status;
  };
  expect(await firstWord({ device: tokens.device })).toBe('signed-out');
  expect(await asked(tokens.session, tokens.device)).not.toBe(401);
  // In a trial a screen on the same machine is paired automatically; in a hall it shows a code.
  const strangers = ['pairing', 'outdated', 'paired', 'session-ended'];
  await assert(
    asyncProperty(chances, async (chance) => {
      expect(strangers).toContain(await firstWord({ device: forged(tokens.device, chance) }));
      expect(['session-ended', 'signed-out', 'outdated']).toContain(
        await firstWord({ device: tokens.device, session: forged(tokens.session, chance) }),
      );
      const { device, session } = tokens;
      const status = chance.at % 2 ? asked(forged(session, chance), device) : asked(session, forged(device, chance));
      expect(await status).toBe(401);
    }),
    fuzzed(100),
  );
  expect(hub.faults).toEqual([]);
});
