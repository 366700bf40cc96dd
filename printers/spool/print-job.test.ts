import { describe, expect, it } from 'vitest';
import { afterBreak, asSent } from './print-job.ts';
import type { PrintJob } from './print-job.ts';

const slip: PrintJob = {
  id: 'A001',
  printerId: 'kiosk',
  kind: 'ticket',
  state: 'queued',
  attempts: 0,
  reprints: 0,
  maybePrinted: false,
};

describe('a job', () => {
  it('of the queue goes to the printer as it is', () => {
    expect(asSent(slip)).toEqual({ ...slip, state: 'sending', attempts: 1 });
  });

  it('whose paper is unknown goes once more, marked and counted [PR3]', () => {
    expect(asSent({ ...slip, state: 'unknown' })).toMatchObject({ maybePrinted: true, reprints: 1 });
    expect(asSent({ ...slip, state: 'unknown', reprints: 1 })).toBeUndefined();
    expect(asSent({ ...slip, state: 'unknown', kind: 'letter' })).toBeUndefined();
  });

  it.each(['needs-clerk', 'sending', 'sent'] as const)('that is %s goes to no printer', (state) => {
    expect(asSent({ ...slip, state })).toBeUndefined();
  });

  it('that broke off before its first byte is as good as new', () => {
    expect(afterBreak(slip, false, 'link-lost')).toEqual({ state: 'queued', why: 'link-lost', settled: false });
  });
});
