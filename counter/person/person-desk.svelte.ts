import { personGrounds } from '../../contract/lists.ts';
import type { PersonAsked, PersonData, PersonEntry } from '../../contract/requests/person-requests.ts';
import type { CounterHub } from '../counter-hub.ts';
import { saveFile, showFile } from '../files/hand-out.ts';
import { NikDraft } from '../parts/nik-draft.svelte.ts';
import { Presses } from '../presses.svelte.ts';

const SHEET = '/api/person.pdf';

/** One person's data before those who answer for them. With the page it is gone. */
export class PersonDesk {
  readonly nik = new NikDraft();
  readonly grounds = personGrounds;
  ground = $state<PersonAsked['ground']>('himself');
  data = $state.raw<PersonData | null>(null);
  /** Whose data are shown, and as they were asked for: what follows is asked with the same. */
  asked = $state.raw<PersonAsked | null>(null);
  correcting = $state.raw<PersonEntry | null>(null);
  hasFailed = $state(false);
  isMaking = $state(false);
  readonly presses: Presses;
  readonly #hub: Pick<CounterHub, 'ask' | 'session'>;
  #reference = $state('');

  constructor(hub: Pick<CounterHub, 'ask' | 'session'>) {
    this.#hub = hub;
    this.presses = new Presses(hub);
  }

  get reference(): string {
    return this.#reference;
  }

  /** As letters are numbered: what is typed small is meant large, and no name fits in. */
  set reference(text: string) {
    this.#reference = text
      .toUpperCase()
      .replace(/[^A-Z\d./-]/g, '')
      .slice(0, 40);
  }

  get isWhole(): boolean {
    const fits = this.#reference === '' || (/\d/.test(this.#reference) && !/\d{9}/.test(this.#reference));
    return this.nik.isWhole && fits;
  }

  async show(): Promise<void> {
    const asked = { nik: this.nik.digits, ground: this.ground, reference: this.#reference };
    await this.#look(asked);
  }

  async #look(asked: PersonAsked): Promise<void> {
    const before = this.asked;
    const reply = await this.presses.ask('person:see', asked, 2);
    // Closed meanwhile: nobody is shown what he has left.
    if (reply?.ok && this.asked === before) [this.data, this.asked] = [reply.value, asked];
  }

  /** The next one is asked for anew, with his own ground. */
  close(): void {
    [this.data, this.asked, this.correcting, this.hasFailed] = [null, null, null, false];
    this.nik.digits = '';
    this.#reference = '';
    this.presses.forget();
  }

  async correct(right: Pick<PersonEntry, 'name' | 'address' | 'phone' | 'email' | 'broughtBy'>): Promise<void> {
    const { correcting, asked } = this;
    if (!correcting || !asked) return;
    const { visitId, name, address, phone, email, broughtBy } = correcting;
    const was = { name, address, phone, email, broughtBy };
    const reply = await this.presses.send('person:correct', { asked, visitId, was, ...right });
    if (!reply?.ok) return;
    this.correcting = null;
    await this.#look(asked);
  }

  print(): Promise<void> {
    return this.#make((asked) => showFile(SHEET, this.#hub, asked));
  }

  save(name: string): Promise<void> {
    return this.#make((asked) => saveFile(SHEET, name, this.#hub, asked));
  }

  async #make(hand: (asked: PersonAsked) => Promise<boolean>): Promise<void> {
    if (!this.asked) return;
    this.isMaking = true;
    this.hasFailed = !(await hand(this.asked));
    this.isMaking = false;
  }
}
