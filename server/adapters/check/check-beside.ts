import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { ATTACHMENTS_KNOWN } from '../ledger/known-attachments.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { slight } from './finding.ts';
import type { Finding } from './finding.ts';

const FIND = 'Cari di cadangan yang lebih lama; jika tidak ada, minta warga membawanya lagi.';

/**
 * The papers that cases and complaints say they have. One that is gone and was to be forgotten is no loss (RT2): its file goes first, and a
 * kill leaves it without its record until the next turn.
 */
export function checkAttachments(db: Sqlite, folder: string, forgottenBefore: Instant): Finding[] {
  return db
    .prepare(ATTACHMENTS_KNOWN)
    .all()
    .flatMap(({ id, number, closedAt }) => {
      const name = String(id);
      const places = [join(folder, 'attachments', name.slice(0, 2), name), join(folder, 'attachments/new', name)];
      const found = places.find((place) => existsSync(place));
      if (found === undefined && closedAt !== null && Number(closedAt) < forgottenBefore) return [];
      if (found === undefined) return [slight(`Lampiran ${name} dari ${number} tidak ada.`, FIND)];
      return statSync(found).size === 0 ? [slight(`Lampiran ${name} dari ${number} kosong.`, FIND)] : [];
    });
}
