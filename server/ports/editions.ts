import type { HallFile } from '../../contract/hall-file.ts';
import type { Instant } from '../domain/hall-time/instant.ts';
import type { ClerkId } from '../domain/ids.ts';

/** A saved version of the hall's file: number 1 is what the office began with. */
export interface Edition {
  readonly number: number;
  readonly at: Instant;
  /** Null: as it was before anybody changed it. */
  readonly clerkId: ClerkId | null;
  readonly hall: HallFile;
}

/** All saved editions of the hall's file, so that a change can be inspected and reverted (SE3). */
export interface Editions {
  /** Durable when it resolves; returns the edition's number. */
  keep(edition: Omit<Edition, 'number'>): Promise<number>;
  /** Newest first, only those older than `before`. */
  newest(count: number, before?: number): Promise<readonly Edition[]>;
  read(number: number): Promise<Edition | undefined>;
}
