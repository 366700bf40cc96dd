import { describe, expect, it } from 'vitest';
import { refusalCodes } from '../../contract/reply.ts';
import { refusals } from './refusals.ts';

describe('the sentences for refusals', () => {
  it.each(refusalCodes)('[DU3] tells %s in both languages, as a whole sentence', (code) => {
    for (const language of ['id', 'en'] as const) expect(refusals[language][code]).toMatch(/^[A-Z].{10,}\.$/);
  });

  it('[DU3] gives no two refusals the same words', () => {
    for (const sentences of Object.values(refusals)) {
      expect(new Set(Object.values(sentences)).size).toBe(refusalCodes.length);
    }
  });
});
