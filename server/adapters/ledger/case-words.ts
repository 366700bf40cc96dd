import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { findableWords, nameWords } from '../../domain/cases/name-words.ts';
import type { CaseSearch } from '../../ports/case-archive.ts';

/**
 * Facts are words that nobody types: they begin with a sign of the private use area, which FTS5 takes for a letter. With eight
 * of it, for the index of beginnings (up to eight letters) all facts are one.
 */
const FACT = '\uE000'.repeat(8);
type FactKind = 'state' | 'service' | 'clerk';
const fact = (kind: FactKind, id: string): string => FACT + kind + Buffer.from(id).toString('hex');

/**
 * One inverted index for all that is not found by a number. However common a name, a state or an official, FTS5 goes through
 * the lists of all words at once, newest first, and reads only the cases that have every one of them.
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

  /** Once for each case that these events have changed, however many they were. */
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

/** What a case must have in the index, as FTS5 is asked; empty: nothing. Null: a word of the name that no name can have. */
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
