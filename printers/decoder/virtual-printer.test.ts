import { assert, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as commands from '../escpos/commands.ts';
import { decode } from './decode.ts';
import { VirtualPrinter } from './virtual-printer.ts';

describe('a virtual printer', () => {
  it('lists every command that it does not understand, as no real printer does [PR5]', () => {
    expect(decode(Buffer.from('A\x1b5B\x1bZ\x00\x00\x1c!\x7f\n', 'latin1'), 576).unknown).toEqual([
      '1b35',
      '1b5a',
      '1c21',
      '7f',
    ]);
  });

  it('takes no more than its buffer while it is stopped, and goes on where it was', () => {
    const printer = new VirtualPrinter({ bufferBytes: 100 });
    printer.setCover(true);
    expect(printer.receive(Buffer.from('x'.repeat(150)))).toBe(100);
    expect(printer.receive(Buffer.from('x'))).toBe(0);
    printer.setCover(false);
    expect(printer.receive(Buffer.from('\n'))).toBe(1);
    expect(printer.page).toHaveLength(3);
  });

  it('runs out of paper in the middle of a document, and tells it unasked', () => {
    const heard: Buffer[] = [];
    const printer = new VirtualPrinter({ paperDots: 100, onReply: (reply) => heard.push(reply) });
    printer.receive(Buffer.concat([commands.reportEveryChange, Buffer.from('satu\ndua\ntiga\nempat\nlima\n')]));
    expect(printer.page).toHaveLength(4);
    expect(heard.map((reply) => reply.toString('hex'))).toEqual(['10000300', '18000f00']);
    printer.loadPaper(10_000);
    expect(printer.page).toHaveLength(5);
  });

  it('answers at once what is asked at once, also across two packets', () => {
    const heard: Buffer[] = [];
    const printer = new VirtualPrinter({ onReply: (reply) => heard.push(reply) });
    printer.setCover(true);
    for (const byte of commands.askNow) printer.receive(Buffer.from([byte]));
    expect(Buffer.concat(heard).toString('hex')).toBe('1a16');
  });

  it('confirms a paper only when it is printed [PR1]', () => {
    const heard: Buffer[] = [];
    const printer = new VirtualPrinter({ onReply: (reply) => heard.push(reply) });
    printer.setCover(true);
    printer.receive(Buffer.concat([Buffer.from('A001\n'), commands.askWhenPrinted('0001')]));
    expect(heard).toEqual([]);
    printer.setCover(false);
    expect(Buffer.concat(heard).toString('latin1')).toBe('7"0001\0');
  });

  it('takes any bytes at all without failing', () => {
    assert(
      property(uint8Array({ maxLength: 400 }), (bytes) => {
        const { items, unfinishedBytes } = decode(bytes, 384);
        expect(items.length + unfinishedBytes).toBeLessThanOrEqual(2 * bytes.length + 1);
      }),
    );
  });
});
