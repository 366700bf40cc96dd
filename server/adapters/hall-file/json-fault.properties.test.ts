import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstJsonFault } from './json-fault.ts';

it('a broken JSON text is one that JSON.parse refuses as well, and the other way round', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '}', '{', '0', '\\', '\n'), (text, at, put) => {
      const spoiled = text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1);
      expect(firstJsonFault(text)).toBeUndefined();
      const fault = firstJsonFault(spoiled);
      if (fault?.sentence.endsWith('stands twice')) return;
      expect(fault === undefined).toBe(parses(spoiled));
    }),
    { seed: 2, numRuns: 2000 },
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
