import type { PasswordCost } from './password.ts';

/** The minimum of argon2id: tests that sign in do not measure the cost of guessing. */
export const CHEAP_PASSWORDS: PasswordCost = { memory: 8, passes: 1 };
