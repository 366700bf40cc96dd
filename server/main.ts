import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { end, typedOptions } from './adapters/command-line.ts';
import { jsonLog } from './adapters/json-log.ts';
import { systemChance } from './adapters/system-chance.ts';
import { findEngine } from './adapters/speech/find-engine.ts';
import { forwardOnly, steadyClock, systemClock } from './adapters/system-clock.ts';
import { ownKeyFolder } from './adapters/vault/key-place.ts';
import { both, whyNotStarted } from './refuses-to-start.ts';
import { startHub } from './start-hub.ts';
import { isOurNameToo } from './transports/door/own-names.ts';
import { isOursToo, isOwnNetwork } from './transports/door/own-network.ts';
import { welcomeText } from './welcome-text.ts';

const usage =
  'Pemakaian: npm start -- [--hall BALAI] [--port PORT] [--host ALAMAT] [--data FOLDER] [--proxy ALAMAT] [--office JARINGAN] [--name NAMA] [--key BERKAS]';

const { values } = typedOptions(usage, {
  options: {
    hall: { type: 'string' },
    port: { type: 'string', default: process.env['PORT'] ?? '8080' },
    host: { type: 'string', default: process.env['HOST'] ?? '0.0.0.0' },
    data: { type: 'string', default: process.env['DATA_DIR'] ?? 'data' },
    /** Reverse proxies before the hub, by address, with commas between them. */
    proxy: { type: 'string', default: process.env['PROXY'] ?? '' },
    /** Networks of the office whose addresses are not private, with commas between them. */
    office: { type: 'string', default: process.env['OFFICE'] ?? '' },
    /** What the hub is called in the office's own domain, with commas between several. */
    name: { type: 'string', default: process.env['HUB_NAME'] ?? '' },
    /** The file with the hall's key; threads and programs that this one starts find it in their environment. */
    key: { type: 'string' },
    /** In development: the port at which Vite serves the screens, or `none`. */
    pages: { type: 'string', default: 'built' },
  },
});
const port = Number(values.port);
if (!/^\d+$/.test(values.port) || port > 65_535) {
  end(
    both(
      `"${values.port}" bukan port: --port diisi angka sampai 65535.`,
      `"${values.port}" is no port: --port is a number up to 65535.`,
    ),
  );
}

if (!/^(?:built|none|\d+)$/.test(values.pages)) {
  end(
    both(
      `"${values.pages}" bukan pilihan layar: --pages diisi built, none, atau port Vite.`,
      `"${values.pages}" is no choice of screens: --pages is built, none, or the port of Vite.`,
    ),
  );
}

const strangeNetwork = listIn(values.office).find((network) => !isOursToo(network));
if (strangeNetwork !== undefined) {
  end(
    both(
      `"${strangeNetwork}" bukan jaringan: --office diisi jaringan dari alamat kantor sendiri, misalnya 203.0.113.0/24.`,
      `"${strangeNetwork}" is no network: --office is one of the office's own addresses, as 203.0.113.0/24.`,
    ),
  );
}
const strangeName = listIn(values.name).find((name) => !isOurNameToo(name));
if (strangeName !== undefined) {
  end(
    both(
      `"${strangeName}" bukan nama: --name diisi nama hub di jaringan kantor, misalnya antrean.dinsos.go.id.`,
      `"${strangeName}" is no name: --name is what the hub is called in the office's network, as antrean.dinsos.go.id.`,
    ),
  );
}
const proxies = listIn(values.proxy);
const strangeProxy = proxies.find((address) => !isOwnNetwork(address));
if (strangeProxy !== undefined) {
  end(
    both(
      `"${strangeProxy}" bukan alamat di jaringan kantor: --proxy diisi alamat proksi di depan hub.`,
      `"${strangeProxy}" is no address in the office's network: --proxy is that of the proxy before the hub.`,
    ),
  );
}

const built = join(import.meta.dirname, '../dist/web');
const webRoot = values.pages === 'built' ? built : null;
if (webRoot !== null && !existsSync(join(webRoot, 'kiosk/index.html'))) {
  end(
    both(
      'Layar belum dibangun: jalankan "npm start", yang membangunnya, atau "npm run build".',
      'The screens are not built yet: run "npm start", which builds them, or "npm run build".',
    ),
  );
}
if (values.key !== undefined) process.env['KEY_FILE'] = resolve(values.key);
const dataDir = resolve(values.data);

try {
  const hub = await startHub({
    dataDir,
    hallId: values.hall ?? null,
    keyFolder: ownKeyFolder(),
    port,
    host: values.host,
    webRoot,
    scriptRoot: built,
    proxies,
    clock: forwardOnly(systemClock, steadyClock),
    chance: systemChance,
    log: jsonLog(),
    findSpeech: findEngine,
  });
  console.log(welcomeText(hub, Number(values.pages) || hub.port));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void hub.close().then(() => process.exit(0)));
  }
} catch (fault) {
  end(whyNotStarted(fault, { port: values.port, host: values.host, dataDir }));
}

function listIn(text: string): string[] {
  return text.split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
}
