import { describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { RegisterDesk } from './register-desk.svelte.ts';
import type { SendFile } from './register-desk.svelte.ts';

const upload = { file: new File(['NIK;NAMA'], 'dtks.csv'), name: 'DTKS', period: 'Oktober 2026' };
const idle = { snapshots: [], importing: { is: 'idle' } } as const;

async function desk(send: SendFile) {
  const hub = new PaperHub();
  hub.session = 'the-session';
  hub.answer = () => granted(idle);
  const opened = new RegisterDesk(hub, send);
  await opened.list.load();
  return { hub, desk: opened };
}

describe('importing a register', () => {
  it('tells how far the file is, and sends one file at a time', async () => {
    const shares: (number | null)[] = [];
    let sends = 0;
    const { desk: register } = await desk(async (_, session, onprogress) => {
      sends += 1;
      onprogress(0.5);
      shares.push(register.sent);
      await register.upload(upload);
      return granted(session);
    });
    await register.upload(upload);
    expect(shares).toEqual([0.5]);
    expect(sends).toBe(1);
    expect(register.sent).toBeNull();
  });

  it('[SE10] sees what another administrator has begun', async () => {
    vi.useFakeTimers();
    try {
      const { hub, desk: register } = await desk(() => Promise.resolve(granted(null)));
      const stop = register.watch();
      hub.answer = () => granted({ ...idle, importing: { is: 'running', rows: 1, share: 0.1 } });
      await vi.advanceTimersByTimeAsync(5_000);
      expect(register.isRunning).toBe(true);
      stop();
      const looks = hub.asked.length;
      await vi.advanceTimersByTimeAsync(60_000);
      expect(hub.asked).toHaveLength(looks);
    } finally {
      vi.useRealTimers();
    }
  });

  it('[RG4] says why the hub did not take the file', async () => {
    const { desk: register } = await desk(() => Promise.resolve(refused('import-running')));
    await register.upload(upload);
    expect(register.list.presses.refusal?.code).toBe('import-running');
  });
});
