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
  add(people: readonly PersonValues[]): void;
  /** Of the oldest batch that has had none. */
  answer(): Promise<readonly NotAdded[]>;
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

export type WritePeople = (snapshotFile: string, key: KeyObject | null) => PeopleWriter;

/** Writes in the reader's own thread, batch by batch. */
export const writeHere: WritePeople = (snapshotFile, key) => {
  const builder = new SnapshotBuilder(snapshotFile, key);
  const answers: (readonly NotAdded[])[] = [];
  return {
    add: (people) => void answers.push(addAll(builder, people)),
    answer: () => Promise.resolve(answers.shift() ?? []),
    finish: () => Promise.resolve(builder.finish()),
    abandon: () => Promise.resolve(builder.abandon()),
  };
};

export function addAll(builder: SnapshotBuilder, people: readonly PersonValues[]): NotAdded[] {
  return people.flatMap((values, at) => {
    const why = builder.add(values);
    return why === 'added' ? [] : [{ at, why, values }];
  });
}
