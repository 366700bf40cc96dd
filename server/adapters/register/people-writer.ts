import type { KeyObject } from 'node:crypto';
import { SnapshotBuilder, type Added } from './snapshot-builder.ts';
import type { PersonValues } from './snapshot-schema.ts';

/** Somebody of a batch who is not in the snapshot, by the place in the batch. */
export interface NotAdded {
  readonly at: number;
  readonly why: Exclude<Added, 'added'>;
  readonly values: PersonValues;
}

/** Takes batch after batch of people into a snapshot, and answers each in its turn: reading need not wait for it. */
export interface PeopleWriter {
  /** One more of a batch. Who gave the values has no more use for them. */
  add(values: PersonValues): void;
  endBatch(): void;
  /** Of the oldest batch that has had none. */
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
