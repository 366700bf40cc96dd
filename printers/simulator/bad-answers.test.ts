import { describe, expect, it } from 'vitest';
import { processIdReply } from '../decoder/replies.ts';
import { ResponseParser } from '../escpos/response-parser.ts';
import { disturbed } from './bad-answers.ts';

const answer = processIdReply(Buffer.from('AAAA'));

describe('a bad answer', () => {
  it('comes late, and once more after that', () => {
    expect(disturbed(answer, { lateMs: 5, againAfterMs: 10 })).toEqual([
      { bytes: answer, afterMs: 5 },
      { bytes: answer, afterMs: 15 },
    ]);
  });

  it('names a paper that nobody asked for', () => {
    const said = disturbed(answer, { are: 'wrong' }).map(({ bytes }) => new ResponseParser().feed(bytes));
    expect(said).toEqual([[{ is: 'process-id', id: '~~~~' }]]);
  });

  it('is no confirmation when it is garbled', () => {
    const said = disturbed(answer, { are: 'garbled' }).flatMap(({ bytes }) => new ResponseParser().feed(bytes));
    expect(said.filter(({ is }) => is === 'process-id')).toEqual([]);
  });

  it('is missing', () => {
    expect(disturbed(answer, { are: 'missing' })).toEqual([]);
  });
});
