import { createHash } from 'node:crypto';
import type { Hall } from '../../domain/hall.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { hallFromText, hallToText } from './snapshot-text.ts';

/** Should the newest be damaged, the one before it is a shorter way than all events from the first. */
const KEPT = 2;
/** A snapshot begins with what it comes to; those of older programs began with the hall at once. */
const DIGEST = /^sha256:([0-9a-f]{64})\n/;

export interface Snapshot {
  readonly position: number;
  readonly hall: Omit<Hall, 'setup'>;
}

export function keepSnapshot(db: Sqlite, hall: Hall, position: number): void {
  const text = hallToText(hall);
  const body = `sha256:${digestOf(text)}\n${text}`;
  db.prepare('INSERT OR REPLACE INTO snapshot (position, body) VALUES (?, ?)').run(position, body);
  db.prepare(
    'DELETE FROM snapshot WHERE position NOT IN (SELECT position FROM snapshot ORDER BY position DESC LIMIT ?)',
  ).run(KEPT);
}

/** The newest that is what it was when it was kept. */
export function soundSnapshot(db: Sqlite): Snapshot | null {
  const rows = db.prepare('SELECT position, body FROM snapshot ORDER BY position DESC').iterate();
  for (const { position, body } of rows) {
    const hall = hallIn(String(body));
    if (hall) return { position: Number(position), hall };
  }
  return null;
}

/** Null: it is damaged, and never half believed (DU8). */
export function hallIn(body: string): Omit<Hall, 'setup'> | null {
  const [head = '', digest] = DIGEST.exec(body) ?? [];
  const text = body.slice(head.length);
  if (digest !== undefined && digestOf(text) !== digest) return null;
  try {
    return hallFromText(text);
  } catch {
    return null;
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
