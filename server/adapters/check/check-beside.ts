import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { ATTACHMENTS_KNOWN } from '../ledger/known-attachments.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { slight } from './finding.ts';
import type { Finding } from './finding.ts';

const FIND = 'Cari di cadangan yang lebih lama; jika tidak ada, minta warga membawanya lagi.';

/**
 * The attachments of cases and complaints. One that is missing although it was due for deletion is no loss (RT2): the file is deleted
 * first, and after a kill its record follows only in the next run.
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
