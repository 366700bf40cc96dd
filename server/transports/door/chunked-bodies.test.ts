import { request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { TestHub } from '../hub.fixture.ts';

const inChunks = (port: number, path: string, ...chunks: string[]): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = request({ port, path, method: 'POST', headers: { 'Transfer-Encoding': 'chunked' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.once('error', reject);
    for (const chunk of chunks) asked.write(chunk);
    asked.end();
  });

it('[AC9] [ON6] a form that a proxy passes on in chunks is read as any other, and no longer than it may be', async () => {
  const hub = await TestHub.start();
  onTestFinished(() => hub.stop());
  const { port } = hub.hub;
  expect(await inChunks(port, '/online/status', 'code=', 'XXXX-XXXX-XXXX')).toBe(404);
  expect(await inChunks(port, '/online/status', ...Array.from({ length: 5 }, () => 'x'.repeat(1_000)))).toBe(413);
  expect(hub.faults).toEqual([]);
});
