import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** KiB of memory and number of passes: the cost of each guess. */
export interface PasswordCost {
  readonly memory: number;
  readonly passes: number;
}

/** OWASP's second choice for argon2id: 19 MiB, two passes; about 30 ms on a small office machine, off the main thread. */
const COST: PasswordCost = { memory: 19_456, passes: 2 };
const SHAPE = { parallelism: 1, tagLength: 32 };

const run = promisify(argon2);

/** `argon2id$memory$passes$salt$tag`, so that the cost can be raised later while old passwords still work. */
export async function hashPassword(password: string, { memory, passes } = COST): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await run('argon2id', { ...SHAPE, memory, passes, message: password, nonce });
  return ['argon2id', memory, passes, nonce.toString('base64url'), tag.toString('base64url')].join('$');
}

export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  const [kind, memory, passes, nonce = '', tag = ''] = hash.split('$');
  if (kind !== 'argon2id') throw new Error('A password is kept in a form this program does not know.');
  const expected = Buffer.from(tag, 'base64url');
  const actual = await run('argon2id', {
    ...SHAPE,
    memory: Number(memory),
    passes: Number(passes),
    tagLength: expected.length,
    message: password,
    nonce: Buffer.from(nonce, 'base64url'),
  });
  return timingSafeEqual(actual, expected);
}
