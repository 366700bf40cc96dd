import type { Setup } from '../contract/requests/setup-requests.ts';
import { fetchKey } from './adapters/vault/key-place.ts';
import { keyLines } from './adapters/vault/key-text.ts';
import { ensureVault } from './adapters/vault/vault.ts';
import type { TestHub } from './transports/hub.fixture.ts';

export const password = 'kata sandi administrator';

/** What an office writes to begin real work in Karangasem; with the code of this start where no other is told. */
export const setupFor = (hub: TestHub, code = hub.hub.trial?.setupCode ?? ''): Setup => ({
  code,
  fromHall: 'karangasem',
  shownName: 'Dinas Sosial Kabupaten Contoh',
  administrator: { name: 'kepala', password },
  printer: { kind: 'virtual' },
  printerModel: hub.hub.office.file.current.printers[0]?.model ?? '',
  sheetLine: linesOfSheet(hub).at(-1) ?? '',
});

/** As they stand on the recovery sheet of the hall that is to begin. */
export const linesOfSheet = (hub: TestHub) => keyLines(fetchKey(ensureVault(hub.folder).place));
