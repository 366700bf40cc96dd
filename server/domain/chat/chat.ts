import type { Instant } from '../hall-time/instant.ts';
import { hours } from '../hall-time/instant.ts';
import type { Attachment } from '../cases/case.ts';
import type { ServiceId } from '../ids.ts';
import type { PaperFact } from './hall-facts.ts';

export type ChatLanguage = 'id' | 'en';

/** State of a conversation: its topic and what was told so far. Personal data, so it is kept no longer than needed. */
export interface Chat {
  readonly language: ChatLanguage;
  /** Null: no topic is under way; the next message chooses one. */
  readonly topic: Topic | null;
  /** When the last topic ended: a message written before that belongs to it, and is dropped (WA8). */
  readonly endedAt: Instant | null;
  readonly heardAt: Instant | null;
}

export type Topic = ChoosingTopic | RequestTopic | ComplaintTopic | PapersTopic | StateTopic;

/** The writer is choosing a service. */
export interface ChoosingTopic {
  readonly is: 'choosing';
  readonly what: 'request' | 'bring';
}

/** `broughtAs`: empty for the applicant himself, or one of those who may bring it for him (CS11). */
export type Field = 'broughtAs' | 'broughtBy' | 'name' | 'nik' | 'familyCard' | 'address' | 'need' | 'phone';
export type Given = Readonly<Partial<Record<Field, string>>>;

export interface RequestTopic {
  readonly is: 'request';
  readonly serviceId: ServiceId;
  readonly agreed: boolean;
  readonly given: Given;
  readonly photos: readonly Photo[];
  /** Papers that the writer does not have, where the standard accepts others instead. */
  readonly without: readonly string[];
  /** The writer has no more papers to send. */
  readonly noMore: boolean;
  /** The writer wants to change something and is asked what. */
  readonly choosesChange: boolean;
}

export type ComplaintKind = 'complaint' | 'suggestion' | 'input';
export type ComplaintField = 'kind' | 'words' | 'name' | 'address' | 'phone';

export interface ComplaintTopic {
  readonly is: 'complaint';
  readonly agreed: boolean;
  /** An empty name or address: the writer would rather not say. */
  readonly given: Readonly<Partial<Record<ComplaintField, string>>>;
  readonly choosesChange: boolean;
}

/** Papers that were asked for after the request had gone in. */
export interface PapersTopic {
  readonly is: 'papers';
  readonly code: string;
  readonly number: string;
  readonly wanted: readonly PaperFact[];
  readonly photos: readonly Photo[];
}

/** The code is asked for. */
interface StateTopic {
  readonly is: 'state';
}

/** Stored already, and checked to be a picture or a PDF (AT1). */
export interface Photo extends Pick<Attachment, 'id' | 'kind' | 'bytes'> {
  readonly requirementId: string | null;
}

export type Heard =
  | { readonly is: 'text'; readonly text: string }
  /** A button or list row that was offered, by its id. */
  | { readonly is: 'choice'; readonly id: string }
  /** With its caption. */
  | { readonly is: 'photo'; readonly photo: Omit<Photo, 'requirementId'>; readonly caption: string }
  /** A file that cannot be stored, or is no longer available. */
  | { readonly is: 'unreadable'; readonly why: 'too-large' | 'wrong-kind' | 'gone' }
  /** A voice, a place, a sticker. */
  | { readonly is: 'other' };

export type Incoming = { readonly at: Instant } & Heard;

export interface Says {
  readonly text: string;
  /** Buttons or list rows; their words may also be typed. */
  readonly options: readonly Option[];
}

export interface Option {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
}

/** What is handed to the hall; its answer returns through `conclude`. */
export type Done =
  | { readonly is: 'request'; readonly request: GivenRequest }
  | { readonly is: 'complaint'; readonly complaint: GivenComplaint }
  | { readonly is: 'papers'; readonly code: string; readonly photos: readonly Photo[] }
  | { readonly is: 'state'; readonly code: string };

export interface GivenRequest {
  readonly serviceId: ServiceId;
  readonly given: Readonly<Record<Field, string>>;
  readonly photos: readonly Photo[];
}

export interface GivenComplaint {
  readonly kind: ComplaintKind;
  readonly words: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
}

/** One message gets one answer: from here, or from `conclude` when something is handed to the hall. */
export interface Turn {
  readonly chat: Chat;
  readonly says: Says | null;
  readonly done?: Done;
}

/** WA7: after this silence a conversation is over, and what was typed is forgotten. Meta's window is just as long. */
export const SILENCE = hours(24);

export const newChat: Chat = { language: 'id', topic: null, endedAt: null, heardAt: null };

/** The sender's own number need not be asked for. */
const knownOf = (number: string | null): { readonly phone?: string } => (number === null ? {} : { phone: number });

export const newRequest = (serviceId: ServiceId, number: string | null): RequestTopic => ({
  is: 'request',
  serviceId,
  agreed: false,
  given: knownOf(number),
  photos: [],
  without: [],
  noMore: false,
  choosesChange: false,
});

export const newComplaint = (number: string | null): ComplaintTopic => ({
  is: 'complaint',
  agreed: false,
  given: knownOf(number),
  choosesChange: false,
});

export const photosOf = ({ topic }: Pick<Chat, 'topic'>): readonly Photo[] =>
  topic?.is === 'request' || topic?.is === 'papers' ? topic.photos : [];
