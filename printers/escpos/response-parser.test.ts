import { array, assert, constantFrom, integer, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { automaticStatus, paperStatus, processIdReply, realTimeStatus } from '../decoder/replies.ts';
import type { Sensors } from '../decoder/replies.ts';
import { ResponseParser } from './response-parser.ts';
import type { Response } from './response-parser.ts';
import { conditionOf } from './status.ts';

const well: Sensors = {
  stopped: false,
  coverOpen: false,
  cutterJammed: false,
  broken: false,
  paperLow: false,
  paperOut: false,
};

const replies = {
  status: automaticStatus(well),
  'process-id': processIdReply(Buffer.from('A"1~')),
  'real-time': realTimeStatus(1, well) ?? Buffer.alloc(0),
  paper: paperStatus(well),
} as const;

describe('the answers of a printer', () => {
  it('are told apart however they are mixed and cut', () => {
    const kinds = constantFrom<Response['is']>('status', 'process-id', 'real-time', 'paper');
    assert(
      property(array(kinds, { maxLength: 20 }), integer({ min: 1, max: 9 }), (wanted, pieceBytes) => {
        const stream = Buffer.concat(wanted.map((kind) => replies[kind]));
        const parser = new ResponseParser();
        const heard: Response[] = [];
        for (let at = 0; at < stream.length; at += pieceBytes)
          heard.push(...parser.feed(stream.subarray(at, at + pieceBytes)));
        expect(heard.map(({ is }) => is)).toEqual(wanted);
      }),
    );
  });

  it('are found again after any noise', () => {
    assert(
      property(uint8Array({ maxLength: 40 }), (noise) => {
        const parser = new ResponseParser();
        parser.feed(noise);
        const heard = [1, 2, 3].flatMap(() => parser.feed(replies['process-id']));
        expect(heard).toContainEqual({ is: 'process-id', id: 'A"1~' });
      }),
    );
  });

  it.each([
    [{ coverOpen: true, stopped: true }, 'cover-open'],
    [{ paperOut: true, paperLow: true, stopped: true }, 'paper-out'],
    [{ cutterJammed: true, stopped: true }, 'cutter'],
    [{ paperLow: true }, 'paper-low'],
    [{ stopped: true }, 'offline'],
    [{}, 'ready'],
  ] as const)('say of %j: %s', (sensors, condition) => {
    const [response] = new ResponseParser().feed(automaticStatus({ ...well, ...sensors }));
    expect(response?.is === 'status' && conditionOf(response.status)).toBe(condition);
  });
});
