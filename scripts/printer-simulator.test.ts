import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';

/** Timeout for starting a program on a busy machine. */
const PATIENCE_MS = 60_000;

it('[PR9] runs as a program: prints what it is sent as text and picture, and runs out of paper where it is told', async () => {
  const out = mkdtempSync(join(tmpdir(), 'antrean-simulator-'));
  const script = join(import.meta.dirname, 'printer-simulator.ts');
  const program = spawn(process.execPath, [script, '--port', '0', '--out', out]);
  let said = '';
  program.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  try {
    await vi.waitUntil(() => /:\d+\n/.test(said), PATIENCE_MS);
    const socket = connect(Number(/:(\d+)\n/.exec(said)?.[1]), '127.0.0.1');
    let answers = '';
    socket.on('data', (bytes) => (answers += bytes.toString('hex')));
    await once(socket, 'connect');
    socket.write('Nomor A017\n\x1dV\x42\x00', 'latin1');
    await vi.waitFor(() => expect(said).toContain('Nomor A017'), PATIENCE_MS);
    const papers = ['paper-0001.png', 'paper-0001.txt'];
    await vi.waitFor(() => expect(readdirSync(out).toSorted()).toEqual(papers), PATIENCE_MS);
    socket.write('\x1da\xff', 'latin1');
    program.stdin.write('paper 0\n');
    await vi.waitFor(() => expect(answers).toContain('18000f00'), PATIENCE_MS);
    socket.destroy();
    program.stdin.end();
    await once(program, 'exit');
    expect(program.exitCode).toBe(0);
    expect(said).toContain('the printer is switched off');
  } finally {
    program.kill('SIGKILL');
    rmSync(out, { recursive: true });
  }
});
