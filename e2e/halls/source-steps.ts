import { mendedLine, standsIn } from '../../halls/source-text.ts';
import { shippedHall } from '../../server/adapters/hall-file/shipped-halls.ts';
import { expect, test } from '../fixtures.ts';

/** A step of a story, named after the words of the source it follows: `L46 Petugas memeriksa kelengkapan berkas`. */
type SourceStep = <T>(line: number, words: string, body: () => Promise<T>) => Promise<T>;

/** The steps of a hall's own standard. What a story quotes is verbatim in the source (HF3). */
export function stepsOf(hallId: string): SourceStep {
  const source = shippedHall(hallId).source?.file ?? '';
  return (line, words, body) => {
    expect(standsIn(mendedLine(source, line), words), `line ${line} says "${words}"`).toBe(true);
    return test.step(`L${line} ${words}`, body);
  };
}
