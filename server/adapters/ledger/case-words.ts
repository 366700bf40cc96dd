import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { findableWords, nameWords } from '../../domain/cases/name-words.ts';
import type { CaseSearch } from '../../ports/case-archive.ts';

/**
 * Facts are words that nobody types: they begin with a private-use character, which FTS5 takes for a letter. With eight of them, all facts
 * share one entry in the prefix index (up to eight letters).
 */
const FACT = '\uE000'.repeat(8);
type FactKind = 'state' | 'service' | 'clerk';
const fact = (kind: FactKind, id: string): string => FACT + kind + Buffer.from(id).toString('hex');

/**
 * One inverted index for all searches other than by number. However common a name, state or official is, FTS5 intersects the lists of all
 * words, newest first, and reads only cases that have every one.
 */
export class CaseWords {
  readonly #prepare: Sqlite['prepare'];
  readonly #changed = new Set<number>();

  constructor(prepare: Sqlite['prepare']) {
    this.#prepare = prepare;
  }

  changed(keys: readonly { readonly key: number }[]): void {
    for (const { key } of keys) this.#changed.add(key);
  }

  /** Writes each changed case once, however many events changed it. */
  keep(): void {
    for (const key of this.#changed) this.#keepOne(key);
    this.#changed.clear();
  }

  #keepOne(key: number): void {
    const found = this.#prepare<{ state: string; service: string; names: string }>(
      `SELECT state, service, coalesce(name || ' ' || brought_by, '') AS names FROM case_file LEFT JOIN applicant USING (visit) WHERE key = ?`,
    ).get(key);
    if (!found) return; // its opening was rolled back
    const clerks = this.#prepare<{ clerk: string }>('SELECT clerk FROM case_clerk WHERE key = ?').all(key);
    const words = [
      ...findableWords(found.names),
      fact('state', found.state),
      fact('service', found.service),
      ...clerks.map(({ clerk }) => fact('clerk', clerk)),
    ];
    this.#prepare('INSERT OR REPLACE INTO case_words (rowid, words) VALUES (?, ?)').run(key, words.join(' '));
  }
}

/** The FTS5 query for a search; empty: no condition. Null: it contains something that can be in no name. */
export function wantedWords({ by, state, serviceId, clerkId }: CaseSearch): string | null {
  const names = by.is === 'name' ? by.words.map(nameWords) : [];
  if (names.some((words) => words.length === 0)) return null;
  const facts = [
    ...(state === 'any' ? [] : [fact('state', state)]),
    ...(serviceId === null ? [] : [fact('service', serviceId)]),
    ...(clerkId === null ? [] : [fact('clerk', clerkId)]),
  ];
  return [...names.flat().map((word) => `"${word}"*`), ...facts.map((word) => `"${word}"`)].join(' ');
}
