import type { KeyObject } from 'node:crypto';
import { SnapshotBuilder, type Added } from './snapshot-builder.ts';
import type { PersonValues } from './snapshot-schema.ts';

/** A person not added to the snapshot, by index in the batch. */
export interface NotAdded {
  readonly at: number;
  readonly why: Exclude<Added, 'added'>;
  readonly values: PersonValues;
}

/** Takes batches of people into a snapshot and answers each in order; the reader need not wait for the answer. */
export interface PeopleWriter {
  /** Adds one person to the batch. The caller must not use the values any more. */
  add(values: PersonValues): void;
  endBatch(): void;
  /** The answer to the oldest batch without one. */
  answer(): Promise<readonly NotAdded[]>;
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

export type WritePeople = (snapshotFile: string, key: KeyObject | null) => PeopleWriter;

export function addAll(builder: SnapshotBuilder, people: Iterable<PersonValues>): NotAdded[] {
  const notAdded: NotAdded[] = [];
  let at = 0;
  for (const values of people) {
    const why = builder.add(values);
    if (why !== 'added') notAdded.push({ at, why, values });
    at += 1;
  }
  return notAdded;
}
