import type { PasswordCost } from './password.ts';

/** The least that argon2id takes: a test that signs in is not about what guessing costs. */
export const CHEAP_PASSWORDS: PasswordCost = { memory: 8, passes: 1 };
