import type { HallFile } from '../../contract/hall-file.ts';
import type { Instant } from '../domain/hall-time/instant.ts';
import type { ClerkId } from '../domain/ids.ts';

/** The hall's file as it was saved once: number 1 is what the office began with. */
export interface Edition {
  readonly number: number;
  readonly at: Instant;
  /** Null: as it came, before anybody changed it. */
  readonly clerkId: ClerkId | null;
  readonly hall: HallFile;
}

/** Every saved edition of the hall's file, so that a change can be looked at and taken back (SE3). */
export interface Editions {
  /** Durable when it resolves; gives the edition's number. */
  keep(edition: Omit<Edition, 'number'>): Promise<number>;
  /** The newest first, without those before `before`. */
  newest(count: number, before?: number): Promise<readonly Edition[]>;
  read(number: number): Promise<Edition | undefined>;
}
