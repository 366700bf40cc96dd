import { expect, it } from 'vitest';
import type { AgentLine } from './agent-line.ts';
import { AgentLines } from './agent-desk.ts';

/** What the first agents know of a model, and nothing besides. */
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
