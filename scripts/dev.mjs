// The hub, restarted when its code changes, and Vite in front of it with hot reload: one command, one address.
import { spawn } from 'node:child_process';
import { createServer } from 'vite';

const port = Number(process.env.PORT ?? 8080);
const hubPort = port + 1;

const watched = ['server', 'printers', 'contract', 'online'].map((dir) => `--watch-path=${dir}`);
const hub = spawn(
  process.execPath,
  [...watched, '--watch-preserve-output', 'server/main.ts', `--pages=${port}`, `--port=${hubPort}`, '--host=127.0.0.1'],
  { stdio: ['ignore', 'inherit', 'inherit'] },
);

const target = `http://127.0.0.1:${hubPort}`;
const vite = await createServer({
  server: {
    port,
    strictPort: true,
    host: true,
    proxy: {
      '/api': target,
      '/healthz': target,
      '^/([tv]|standar|online|media|keadaan|metrics)(/|$)': target,
      '^/voice/(own|said)': target,
      '^/(socket.io|agents)/': { target, ws: true },
    },
  },
});
await vite.listen();

const stop = async (code = 0) => {
  hub.kill();
  await vite.close();
  process.exit(code);
};
process.once('SIGINT', () => stop());
process.once('SIGTERM', () => stop());
hub.once('exit', (code) => stop(code ?? 1));
