import { describe, expect, it } from 'vitest';
import type { HallFile } from '../../contract/hall-file.ts';
import { HallFileRefused } from '../../server/adapters/hall-file/hall-file-refused.ts';
import { parseHallFile } from '../../server/adapters/hall-file/read-hall-file.ts';
import { sixthHall } from './sixth-hall.ts';

interface Leading {
  readonly id: string;
  opens?: string[] | undefined;
}

/** Every outcome that opens a step, at counters and in the procedure. */
const leading = ({ services }: HallFile): Leading[] =>
  services.flatMap((service) =>
    [...service.journey, ...(service.case?.steps ?? [])].flatMap(({ outcomes }): Leading[] => outcomes),
  );

const edges = leading(sixthHall).flatMap(({ id, opens = [] }, nth) => opens.map((to) => [id, to, nth] as const));

/** The parser's faults for a file in which this outcome does not lead there. */
function refusalWithout(nth: number, to: string): string {
  const hall = structuredClone(sixthHall);
  const outcome = leading(hall)[nth];
  if (!outcome) throw new Error(`This hall has no outcome ${nth}.`);
  const opens = (outcome.opens ?? []).filter((each) => each !== to);
  // At a counter an outcome without steps leaves the field out; in a procedure the list is empty.
  if (opens.length === 0 && isAtCounter(outcome)) delete outcome.opens;
  else outcome.opens = opens;
  try {
    parseHallFile(Buffer.from(JSON.stringify(hall)), 'kantor-keenam.json');
  } catch (refusal) {
    if (refusal instanceof HallFileRefused) return refusal.message;
    throw refusal;
  }
  return '';
}

const isAtCounter = (outcome: Leading): boolean => 'route' in outcome;

describe('the file of a sixth hall', () => {
  it.each(edges)('[CS9] is refused with the step by its name when "%s" no longer leads to "%s"', (_, to, nth) => {
    const steps = sixthHall.services.flatMap((service) => service.case?.steps ?? []);
    const refusal = refusalWithout(nth, to);
    expect(refusal).toContain('.case.steps[');
    expect(steps.some(({ id }) => refusal.includes(`"${id}"`))).toBe(true);
  });

  it('[CS9] says which step nobody comes to, and which join waits for ever', () => {
    const [fork] = leading(sixthHall);
    expect(fork?.opens).toHaveLength(3);
    expect(refusalWithout(0, 'wawancara')).toContain('nothing ever leads to "wawancara"');
    expect(refusalWithout(0, 'wawancara')).toContain('a join can wait for ever');
  });
});
