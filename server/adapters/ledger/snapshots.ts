import { createHash } from 'node:crypto';
import { setImmediate as giveWay } from 'node:timers/promises';
import { HALL_SHAPE } from '../../domain/hall.ts';
import type { Hall } from '../../domain/hall.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { hallFromText, hallTexts } from './snapshot-text.ts';

/** If the newest is damaged, the one before still saves replaying all events from the first. */
const KEPT = 2;
/** Characters per part: a few milliseconds of blocking, disk included. */
const PART_LENGTH = 200_000;
/** Digest of a snapshot, its number of parts, and the shape of the stored hall. */
const HEAD = /^sha256:([0-9a-f]{64}) in (\d+) parts, shape (\d+)\n$/;

interface Snapshot {
  readonly position: number;
  readonly hall: Omit<Hall, 'setup'>;
}

/** DU13: written in parts, between which presses are answered. Valid once its head is written; one at a time. */
export async function keepSnapshot(db: Sqlite, hall: Hall, position: number): Promise<void> {
  const put = db.prepare('INSERT OR REPLACE INTO snapshot_part (position, part, text) VALUES (?, ?, ?)');
  const digest = createHash('sha256');
  let parts = 0;
  for (const text of gathered(hallTexts(hall))) {
    await giveWay();
    digest.update(text);
    put.run(position, parts, text);
    parts += 1;
  }
  const head = `sha256:${digest.digest('hex')} in ${parts} parts, shape ${HALL_SHAPE}\n`;
  db.prepare('INSERT OR REPLACE INTO snapshot (position, body) VALUES (?, ?)').run(position, head);
  await forgetOlder(db);
}

function* gathered(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PART_LENGTH) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** Deletes older ones, and remains of interrupted ones. */
async function forgetOlder(db: Sqlite): Promise<void> {
  db.prepare(
    'DELETE FROM snapshot WHERE position NOT IN (SELECT position FROM snapshot ORDER BY position DESC LIMIT ?)',
  ).run(KEPT);
  const left = db
    .prepare<{ position: number; part: number }>(
      'SELECT position, part FROM snapshot_part WHERE position NOT IN (SELECT position FROM snapshot)',
    )
    .all();
  const forget = db.prepare('DELETE FROM snapshot_part WHERE position = ? AND part = ?');
  for (const { position, part } of left) {
    await giveWay();
    forget.run(position, part);
  }
}

/** The newest whose digest is right. */
export function soundSnapshot(db: Sqlite): Snapshot | null {
  for (const { position, hall } of snapshotsIn(db)) if (hall) return { position, hall };
  return null;
}

/** Newest first; null: damaged, or stored in another shape by another version (DU15); never partly used (DU8). */
export function* snapshotsIn(db: Sqlite): Generator<{ position: number; hall: Omit<Hall, 'setup'> | null }> {
  const rows = db.prepare<{ position: number; body: string }>('SELECT position, body FROM snapshot WHERE position = ?');
  const positions = db.prepare<{ position: number }>('SELECT position FROM snapshot ORDER BY position DESC').all();
  for (const { position } of positions) yield { position, hall: hallIn(db, position, rows.get(position)?.body ?? '') };
}

function hallIn(db: Sqlite, position: number, body: string): Omit<Hall, 'setup'> | null {
  const [, digest, parts, shape] = HEAD.exec(body) ?? [];
  if (Number(shape) !== HALL_SHAPE) return null;
  const text = partsOf(db, position, Number(parts));
  if (digestOf(text) !== digest) return null;
  try {
    return hallFromText(text);
  } catch {
    return null;
  }
}

function partsOf(db: Sqlite, position: number, count: number): string {
  const parts = db.prepare<{ text: string }>(
    'SELECT text FROM snapshot_part WHERE position = ? AND part < ? ORDER BY part',
  );
  return parts
    .all(position, count)
    .map(({ text }) => text)
    .join('');
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
