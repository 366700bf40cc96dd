import { LONGEST_COMPLAINT } from '../../contract/lists.ts';
import type { ComplainantGiven } from '../../contract/requests/complaint-requests.ts';
import type { ComplaintKind } from '../../contract/views/complaint-view.ts';
import type { KioskView } from '../../contract/views/kiosk-view.ts';
import type { RefusalCode } from '../../contract/reply.ts';
import { TypedText } from '../keyboard/typed-text.svelte.ts';
import type { OpenMicrophone } from './microphone.ts';
import { SpokenNote } from './spoken-note.svelte.ts';

/** KC1: how this hall lets people complain at its kiosk. */
export type ComplaintRules = NonNullable<KioskView['complaints']>;
export type ComplaintChannel = ComplaintRules['channels'][number];
export type ComplaintPage = 'start' | 'words' | 'who' | 'review';

/** The least that says something. */
const SHORTEST_WORDS = 3;

const before: Partial<Record<ComplaintPage, ComplaintPage>> = { words: 'start', who: 'words', review: 'who' };

/** What one visitor enters, page by page. It exists only here, and `forget` deletes it (KC3). */
export class Complaint {
  page = $state<ComplaintPage>('start');
  kind = $state<ComplaintKind>('complaint');
  channel = $state.raw<ComplaintChannel | null>(null);
  way = $state<'typed' | 'spoken'>('typed');
  /** Why it was not sent, although the button was pressed. */
  refusal = $state<RefusalCode | null>(null);
  readonly words = new TypedText({ most: LONGEST_COMPLAINT, capitals: 'sentences', lines: true });
  readonly name = new TypedText({ most: 120, capitals: 'words' });
  readonly address = new TypedText({ most: 300, capitals: 'words' });
  readonly phone = new TypedText({ most: 30, capitals: 'none' });
  readonly note: SpokenNote;
  readonly rules: ComplaintRules;

  constructor(rules: ComplaintRules, openMicrophone: OpenMicrophone, onheard: () => void) {
    this.rules = rules;
    this.note = new SpokenNote(openMicrophone, onheard);
  }

  /** The complainant meets somebody, and says there what he has to say. */
  get isMet(): boolean {
    return this.channel?.isMet === true;
  }

  get hasSaid(): boolean {
    if (this.isMet) return true;
    return this.way === 'spoken' ? this.note.blob !== null : this.words.text.trim().length >= SHORTEST_WORDS;
  }

  /** KC5: name and a clear address, where the hall wants them (003 line 84). */
  get hasSaidWho(): boolean {
    return !this.rules.identityRequired || (isName(this.name.text) && isAddress(this.address.text));
  }

  get complainant(): ComplainantGiven {
    const [name, address, phone] = [this.name, this.address, this.phone].map(({ text }) => text.trim());
    return { name: name ?? '', address: address ?? '', phone: phone ?? '', email: '' };
  }

  get recording(): Blob | null {
    return this.way === 'spoken' && !this.isMet ? this.note.blob : null;
  }

  /** What is sent, apart from a recording. */
  get given(): { words: string; complainant: ComplainantGiven } {
    const isWritten = !this.isMet && this.way === 'typed';
    return { words: isWritten ? this.words.text.trim() : '', complainant: this.complainant };
  }

  choose(channel: ComplaintChannel): void {
    this.channel = channel;
    this.page = this.isMet ? 'who' : 'words';
  }

  speakOrType(way: 'typed' | 'spoken'): void {
    if (this.note.state === 'recording') void this.note.finish();
    this.way = way;
  }

  next(): void {
    if (this.page === 'words' && this.hasSaid) this.page = 'who';
    else if (this.page === 'who' && this.hasSaidWho) this.page = 'review';
  }

  /** False: there is no page before this one. */
  back(): boolean {
    const page = this.page === 'who' && this.isMet ? 'start' : before[this.page];
    if (page === undefined) return false;
    if (this.note.state === 'recording') void this.note.finish();
    this.refusal = null;
    this.page = page;
    return true;
  }

  forget(): void {
    this.note.forget();
    for (const text of [this.words, this.name, this.address, this.phone]) text.forget();
    this.channel = null;
  }
}

/** One or two characters are neither a name nor an address; the hub requires the same (CM2). */
const isName = (text: string): boolean => /\p{L}.*\p{L}/su.test(text);
const isAddress = (text: string): boolean => text.trim().length >= 8 && /\p{L}.*\p{L}.*\p{L}/su.test(text);
