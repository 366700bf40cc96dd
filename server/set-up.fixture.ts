import type { Setup } from '../contract/requests/setup-requests.ts';
import { fetchKey } from './adapters/vault/key-place.ts';
import { keyLines } from './adapters/vault/key-text.ts';
import { ensureVault } from './adapters/vault/vault.ts';
import type { TestHub } from './transports/hub.fixture.ts';

export const password = 'kata sandi administrator';

/** The office's input to begin real work in Karangasem; with this start's code unless another is given. */
export const setupFor = (hub: TestHub, code = hub.hub.trial?.setupCode ?? ''): Setup => ({
  code,
  fromHall: 'karangasem',
  shownName: 'Dinas Sosial Kabupaten Contoh',
  administrator: { name: 'kepala', password },
  printer: { kind: 'virtual' },
  printerModel: hub.hub.office.file.current.printers[0]?.model ?? '',
  sheetLine: linesOfSheet(hub).at(-1) ?? '',
});

/** The lines of the recovery sheet of the hall about to begin. */
export const linesOfSheet = (hub: TestHub) => keyLines(fetchKey(ensureVault(hub.folder).place));
