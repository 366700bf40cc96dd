// npm run print-agent -- --hub http://192.168.1.10:8080 --code ABCDEFGHJK: printers of this machine, for a hub elsewhere.
import { resolve } from 'node:path';
import { end, typedOptions } from '../server/adapters/command-line.ts';
import { FolderLock } from '../server/adapters/folder-lock.ts';
import { AgentFolder } from './agent-folder.ts';
import { Journal } from './journal.ts';
import { PrintAgent } from './print-agent.ts';

const usage = 'Pemakaian: npm run print-agent -- --hub http://ALAMAT-HUB:8080 [--code KODE] [--data FOLDER]';
const sentences: Readonly<Record<string, string>> = {
  'unknown-code': 'Kode ini tidak berlaku. Buat yang baru di Pengaturan, Perangkat, Agen cetak.',
  'too-many-tries': 'Terlalu banyak percobaan. Tunggu sepuluh menit.',
  'not-paired':
    'Hub tidak mengenal agen ini. Buat kode di Pengaturan, Perangkat, Agen cetak, lalu jalankan lagi dengan --code.',
  outdated: 'Versi agen ini berbeda dari hub. Perbarui program di komputer ini.',
};

const { values } = typedOptions(usage, {
  options: {
    hub: { type: 'string' },
    code: { type: 'string' },
    data: { type: 'string', default: 'print-agent-data' },
  },
});

const folder = new AgentFolder(resolve(values.data));
const kept = folder.read();
const hub = values.hub ?? kept?.hub;
if (hub === undefined || !URL.canParse(hub)) end(usage);
if (kept && kept.hub !== hub && values.code === undefined) {
  end(`Agen ini dipasangkan dengan ${kept.hub}. Bila alamat hub berubah, buat kode baru dan jalankan dengan --code.`);
}
const lock = locked(folder.path);
const agent = new PrintAgent({
  hub,
  folder,
  journal: new Journal(folder.path),
  invitation: values.code ?? null,
  say: (sentence) => console.log(`${new Date().toISOString()} ${sentence}`),
  onEnd: (why) => end(sentences[why] ?? why),
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void agent.stop().then(() => {
      lock.release();
      process.exit(0);
    });
  });
}

/** Two agents with one journal would print everything twice. */
function locked(path: string): FolderLock {
  try {
    return new FolderLock(path);
  } catch {
    return end(`Agen lain sedang memakai folder ${path}, atau folder itu tidak dapat ditulis.`);
  }
}
