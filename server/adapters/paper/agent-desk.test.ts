import { describe, expect, it } from 'vitest';
import type { AgentLine } from './agent-line.ts';
import { AgentLines } from './agent-desk.ts';

/** What the first agents know of a model, and nothing more. */
const KNOWN_FROM_THE_FIRST = [
  'id',
  'name',
  'paperMm',
  'dots',
  'columns',
  'codePage',
  'cutter',
  'feedToCutterDots',
  'qr',
  'bandRows',
  'answers',
  'confirms',
  'nearEndSensor',
];

it('[PR10] a print agent that was not brought up to date with its hub reads what it is told of its printer', async () => {
  const lines = new AgentLines({} as never);
  const connection = { kind: 'agent', agentId: 'loket', way: { kind: 'usb' } } as const;
  const line = { offer: null, greet: () => Promise.resolve(), wake: () => {} } as unknown as AgentLine;
  lines.hold({ id: 'struk', name: 'Struk', model: 'epson-tm-t82', connection } as never, 'loket', line);
  await lines.greet('loket', 'journal');
  const [printer] = lines.workOf('loket')?.printers ?? [];
  expect(Object.keys(printer?.model as object).toSorted()).toEqual(KNOWN_FROM_THE_FIRST.toSorted());
});

describe('while the papers of an agent that has just come are drawn', () => {
  const connection = { kind: 'agent', agentId: 'loket', way: { kind: 'usb' } } as const;
  const setupOf = (id: string) => ({ id, name: id, model: 'epson-tm-t82', connection }) as never;
  /** Lines at one agent; the first is slow in giving it its paper. */
  function slowDesk() {
    const lines = new AgentLines({} as never);
    const drawn = Promise.withResolvers<void>();
    const heard: string[] = [];
    const lineOf = (id: string, slow = Promise.resolve()) =>
      ({
        offer: null,
        greet: () => (heard.push(`${id} greeted`), slow),
        left: () => heard.push(`${id} left`),
        wake: () => {},
      }) as unknown as AgentLine;
    lines.hold(setupOf('struk'), 'loket', lineOf('struk', drawn.promise));
    return { lines, heard, lineOf, draw: () => drawn.resolve() };
  }

  it('[PR10] a printer that is hung at it then is its own, too', async () => {
    const { lines, heard, lineOf, draw } = slowDesk();
    const greeted = lines.greet('loket', 'journal');
    lines.hold(setupOf('surat'), 'loket', lineOf('surat'));
    draw();
    await greeted;
    expect(heard).toEqual(['struk greeted', 'surat greeted']);
    expect(lines.workOf('loket')?.printers.map(({ printerId }) => printerId)).toEqual(['struk', 'surat']);
  });

  it('[PR10] it is away when it has left, for all of its printers', async () => {
    const { lines, heard, lineOf, draw } = slowDesk();
    lines.hold(setupOf('surat'), 'loket', lineOf('surat'));
    const greeted = lines.greet('loket', 'journal');
    lines.left('loket');
    draw();
    await greeted;
    expect(heard).toEqual(['struk greeted', 'struk left', 'surat left']);
    expect(lines.workOf('loket')).toBeNull();
  });
});
