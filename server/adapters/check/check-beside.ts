import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { ATTACHMENTS_KNOWN } from '../ledger/known-attachments.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { SealBroken, unsealBytes } from '../vault/sealed-file.ts';
import { slight } from './finding.ts';
import type { Finding } from './finding.ts';

const FIND = 'Cari di cadangan yang lebih lama; jika tidak ada, minta warga membawanya lagi.';

interface Place {
  readonly folder: string;
  readonly files: KeyObject;
}

/**
 * The attachments of cases and complaints, each read to its end (DU8). One that is missing although it was due for deletion is no loss (RT2):
 * the file is deleted first, and after a kill its record follows only in the next run.
 */
export function checkAttachments(db: Sqlite, { folder, files }: Place, forgottenBefore: Instant): Finding[] {
  return db
    .prepare(ATTACHMENTS_KNOWN)
    .all()
    .flatMap(({ id, number, closedAt }) => {
      const name = String(id);
      const places = [join(folder, 'attachments', name.slice(0, 2), name), join(folder, 'attachments/new', name)];
      const found = places.find((place) => existsSync(place));
      if (found === undefined && closedAt !== null && Number(closedAt) < forgottenBefore) return [];
      const wrong = found === undefined ? 'tidak ada' : whatIsWrong(found, files, name);
      return wrong === null ? [] : [slight(`Lampiran ${name} dari ${number} ${wrong}.`, FIND)];
    });
}

function whatIsWrong(file: string, files: KeyObject, name: string): string | null {
  try {
    const sealed = readFileSync(file);
    if (sealed.length === 0) return 'kosong';
    unsealBytes(files, { purpose: 'attachment', name }, sealed);
    return null;
  } catch (fault) {
    if (fault instanceof SealBroken) return 'rusak: terpotong, berubah, atau berkas lain ada di tempatnya';
    return `tidak dapat dibaca: ${fault instanceof Error ? fault.message : String(fault)}`;
  }
}
