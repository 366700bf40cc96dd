import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askPaperInOrder } from '../escpos/commands.ts';
import { until } from '../spool/spool.fixture.ts';
import { PrinterSimulator } from './printer-simulator.ts';

let simulator: PrinterSimulator;
let port: number;
const lines: Line[] = [];

/** A program that is linked to it by hand. */
class Line {
  readonly socket: Socket;
  heard = 0;
  isOver = false;

  constructor() {
    this.socket = connect(port, '127.0.0.1');
    this.socket.on('data', (bytes) => (this.heard += bytes.length));
    this.socket.on('error', () => {});
    this.socket.on('close', () => (this.isOver = true));
    lines.push(this);
  }
}

beforeEach(async () => {
  simulator = new PrinterSimulator();
  port = await simulator.listen();
});
afterEach(async () => {
  for (const { socket } of lines.splice(0)) socket.destroy();
  await simulator.close();
});

async function linked(): Promise<Line> {
  const line = new Line();
  await until(() => expect(simulator.isLinked).toBe(true));
  return line;
}

it('[PR9] takes one link at a time: a second is turned away, and the first goes on', async () => {
  const first = await linked();
  const second = new Line();
  await until(() => expect(second.isOver).toBe(true));
  first.socket.write(askPaperInOrder);
  await until(() => expect(first.heard).toBe(1));
});

it('[PR9] says late answers to whoever asked, and to nobody who is linked after him', async () => {
  const first = await linked();
  simulator.answerBadly({ lateMs: 150 });
  first.socket.write(askPaperInOrder);
  await setTimeout(50);
  simulator.cutCable();
  const second = await linked();
  await setTimeout(250);
  expect([first.heard, second.heard]).toEqual([0, 0]);
  expect(simulator.isLinked, 'the end of the first takes nothing from the second').toBe(true);
});

it('[PR9] that is silent says nothing, not even what it was about to say', async () => {
  const line = await linked();
  simulator.answerBadly({ lateMs: 150 });
  line.socket.write(askPaperInOrder);
  await setTimeout(50);
  simulator.vanish('silence');
  await setTimeout(250);
  expect([line.heard, line.isOver]).toEqual([0, false]);
});
