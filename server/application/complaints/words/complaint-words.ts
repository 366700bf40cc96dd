import type { ComplaintKind } from '../../../domain/complaints/complaint.ts';
import type { SlipLanguage } from '../../../domain/slips.ts';
import { en } from './en.ts';
import { id } from './id.ts';

export interface About {
  readonly agency: string;
  readonly number: string;
  readonly code: string;
  readonly kind: ComplaintKind;
  /** Empty: he gave none. */
  readonly name: string;
  /** Where the state is seen; null: the hall has no such page. */
  readonly url: string | null;
}

const words = { id, en } as const;

export const complaintWords = (language: SlipLanguage): typeof id => words[language];
