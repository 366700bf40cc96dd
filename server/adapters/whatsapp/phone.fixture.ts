import type { CloudMessage } from './cloud-rules.fixture.ts';

/** A message as a telephone shows it. */
export interface Shown {
  readonly wamid: string;
  readonly text: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly document: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly isTemplate: boolean;
}

/** The telephone's connection to the hub. */
interface PhoneLine {
  readonly send: (from: string, message: Record<string, unknown>) => Promise<void>;
  readonly putMedia: (bytes: Uint8Array, mime: string) => string;
}

/** For a busy machine; it only limits waiting. */
const PATIENCE_MS = 60_000;

/** A person's WhatsApp: writes, sends, touches, and reads incoming messages in order. */
export class Phone {
  readonly number: string;
  readonly all: Shown[] = [];
  readonly #line: PhoneLine;
  #read = 0;

  constructor(number: string, line: PhoneLine) {
    [this.number, this.#line] = [number, line];
  }

  shows(shown: Shown): void {
    this.all.push(shown);
  }

  /** Writes, and waits for the answer. */
  async says(text: string): Promise<Shown> {
    return this.#asks({ type: 'text', text: { body: text } });
  }

  async sendsPhoto(bytes: Uint8Array, caption?: string, mime = 'image/jpeg'): Promise<Shown> {
    return this.#asks({ type: 'image', image: { id: this.#line.putMedia(bytes, mime), mime_type: mime, caption } });
  }

  async sendsDocument(bytes: Uint8Array, filename: string): Promise<Shown> {
    const mime = 'application/pdf';
    return this.#asks({
      type: 'document',
      document: { id: this.#line.putMedia(bytes, mime), mime_type: mime, filename },
    });
  }

  /** Touches the button or row with this title in the last message that has one. */
  async touches(title: string): Promise<Shown> {
    const option = this.all.toReversed().flatMap(({ options }) => options.filter((each) => each.title === title))[0];
    if (!option) throw new Error(`No message on the telephone offers "${title}".`);
    return this.#asks({ type: 'interactive', interactive: { type: 'button_reply', button_reply: option } });
  }

  async sends(message: Record<string, unknown>): Promise<void> {
    await this.#line.send(this.number, message);
  }

  /** The next unread message. */
  async reads(): Promise<Shown> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const next = this.all[this.#read];
      if (next) {
        this.#read += 1;
        return next;
      }
      if (Date.now() > until) throw new Error(`Nothing new on the telephone. Last: ${this.all.at(-1)?.text ?? '–'}`);
      await new Promise((resolve) => {
        setTimeout(resolve, 25);
      });
    }
  }

  /** True: nothing arrived in that time. */
  async hearsNothing(ms: number): Promise<boolean> {
    await new Promise((resolve) => {
      setTimeout(resolve, ms);
    });
    return this.#read === this.all.length;
  }

  async #asks(message: Record<string, unknown>): Promise<Shown> {
    await this.sends(message);
    return this.reads();
  }
}

/** As the app shows it. */
export function shownOf(wamid: string, message: CloudMessage, document: Shown['document']): Shown {
  const base = { wamid, options: [], document: null, isTemplate: false };
  switch (message.type) {
    case 'text':
      return { ...base, text: message.text.body };
    case 'document':
      return { ...base, text: message.document.caption ?? '', document };
    case 'template': {
      const [{ parameters }] = message.template.components;
      return { ...base, text: parameters.map(({ text }) => text).join(' · '), isTemplate: true };
    }
    case 'interactive': {
      const { interactive } = message;
      const options =
        interactive.type === 'button'
          ? interactive.action.buttons.map(({ reply }) => reply)
          : interactive.action.sections.flatMap(({ rows }) => rows.map(({ id, title }) => ({ id, title })));
      return { ...base, text: interactive.body.text, options };
    }
  }
}
