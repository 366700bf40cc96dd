import { proofOf } from './proof.ts';
import type { Solve } from './proof.ts';
import { Photos } from './photos.ts';
import { FormTooLarge, sendForm } from './send-form.ts';

interface FormWords {
  readonly checking: string;
  readonly sending: string;
  readonly sent: string;
  readonly failed: string;
  readonly tooLarge: string;
  readonly ready: string;
}

/** A form that anybody may send: shown now that a script runs, proved while it is filled in, sent with its progress. */
export class LiveForm {
  readonly #form: HTMLFormElement;
  readonly #words: FormWords;
  readonly #photos: Photos;
  readonly #solve: Solve;
  #proof: Promise<string>;
  #sending = false;

  private constructor(form: HTMLFormElement, solve: Solve) {
    this.#form = form;
    this.#solve = solve;
    this.#words = JSON.parse(form.dataset['words'] ?? '{}') as FormWords;
    this.#photos = new Photos(form, this.#words.ready);
    this.#proof = this.#prove();
    document.getElementById('needs-script')?.setAttribute('hidden', '');
    form.removeAttribute('hidden');
    keepId(form);
    wantBringer(form);
    wantAddress(form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
  }

  static open(form: HTMLFormElement, solve: Solve): LiveForm {
    return new LiveForm(form, solve);
  }

  #prove(): Promise<string> {
    const proof = proofOf(this.#form.dataset['proof'] ?? '', this.#solve);
    proof.catch(() => undefined); // told when it is sent
    return proof;
  }

  async #send(again = false): Promise<void> {
    if (this.#sending && !again) return;
    this.#begin();
    try {
      this.#say(this.#words.checking);
      const proof = await this.#proved();
      const data = new FormData(this.#form);
      await this.#photos.into(data);
      data.set('proof', proof);
      this.#say(this.#words.sending);
      const page = await sendForm(this.#form.action, data, (percent) => this.#tell(percent));
      await this.#show(page, again);
    } catch (fault) {
      this.#say(fault instanceof FormTooLarge ? this.#words.tooLarge : this.#words.failed);
      this.#end();
    }
  }

  /** What could not be worked out, because its script did not come over the network, is worked out when it is wanted. */
  async #proved(): Promise<string> {
    try {
      return await this.#proof;
    } catch {
      this.#proof = this.#prove();
      return this.#proof;
    }
  }

  /** The answer is a page: the next one, or this one with what is wrong. */
  async #show(text: string, again: boolean): Promise<void> {
    const page = new DOMParser().parseFromString(text, 'text/html');
    const mended = page.querySelector<HTMLFormElement>('form[data-proof]');
    if (!mended) {
      document.title = page.title;
      const main = page.querySelector('main') ?? page.body;
      document.querySelector('main')?.replaceWith(main);
      readFrom(main.querySelector('h1'));
      return window.scrollTo(0, 0);
    }
    // The photos stay in this form, with another proof.
    this.#form.dataset['proof'] = mended.dataset['proof'] ?? '';
    const [id, newId] = [this.#form, mended].map((form) => form.querySelector<HTMLInputElement>('input[name=form]'));
    if (id && newId && newId.value !== '') keepAs(id, newId.value);
    this.#proof = this.#prove();
    const problems = page.getElementById('problems');
    // Only the proof was too old: the visitor need not know.
    if (!again && problems?.dataset['only'] === 'proof') return this.#send(true);
    this.#end();
    document.getElementById('progress')?.setAttribute('hidden', '');
    markFields(this.#form, mended);
    if (problems) {
      document.getElementById('problems')?.replaceWith(problems);
      problems.scrollIntoView({ block: 'center' });
    }
    return undefined;
  }

  #begin(): void {
    this.#sending = true;
    this.#form.querySelector('button')?.setAttribute('disabled', '');
  }

  #end(): void {
    this.#sending = false;
    this.#form.querySelector('button')?.removeAttribute('disabled');
    document.getElementById('bar')?.setAttribute('hidden', '');
  }

  #tell(percent: number): void {
    const bar = document.getElementById('bar');
    bar?.removeAttribute('hidden');
    const filled = bar?.querySelector('i');
    if (filled) filled.style.width = `${percent}%`;
    this.#say(percent < 100 ? this.#words.sent.replace('#', String(percent)) : this.#words.sending);
  }

  #say(words: string): void {
    const place = document.getElementById('progress');
    if (!place) return;
    place.textContent = words;
    place.removeAttribute('hidden');
  }
}

/** ON12: the focus went with the form; a screen reader would read nothing of the answer. */
function readFrom(heading: HTMLElement | null): void {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

/**
 * ON8: a browser that was killed fetches the page anew, and puts back the words that stood in it: it is the form that it was. The place in the
 * history remembers which, and goes with it; nothing else does.
 */
function keepId(form: HTMLFormElement): void {
  const id = form.querySelector<HTMLInputElement>('input[name=form]');
  const { form: known } = (history.state ?? {}) as { readonly form?: unknown };
  if (id) keepAs(id, typeof known === 'string' ? known : id.value);
}

function keepAs(input: HTMLInputElement, id: string): void {
  input.value = id;
  history.replaceState({ form: id }, '');
}

/** CS11: whoever asks for somebody else says his name before his photos are on their way. */
function wantBringer(form: HTMLFormElement): void {
  const part = form.querySelector('.brought');
  const name = part?.querySelector<HTMLInputElement>('input[name=broughtBy]');
  if (!part || !name) return;
  const look = () => {
    const as = part.querySelector<HTMLInputElement>('input[name=broughtAs]:checked')?.value ?? '';
    name.required = as !== '';
  };
  part.addEventListener('change', look);
  look();
}

/** Only the address to which the answer goes has to be there. */
function wantAddress(form: HTMLFormElement): void {
  const part = form.querySelector('[data-answer]');
  const look = () => {
    const by = part?.querySelector<HTMLInputElement>('input[name=answerBy]:checked')?.value;
    for (const [name, kind] of [
      ['phone', 'whatsapp'],
      ['email', 'email'],
    ] as const) {
      const input = part?.querySelector<HTMLInputElement>(`input[name=${name}]`);
      if (!input) continue;
      input.required = by === kind;
      if (input.parentElement) input.parentElement.hidden = by !== kind;
    }
  };
  part?.addEventListener('change', look);
  look();
}

/** At each field, and at papers of which one is enough, what the hub found wrong with it; nothing any more where it is right now. */
function markFields(form: HTMLFormElement, mended: HTMLFormElement): void {
  for (const field of form.querySelectorAll('.field, .one-of')) {
    const kind = field.classList.contains('field') ? '.field' : '.one-of';
    const input = field.querySelector('[name]');
    const otherInput = input && mended.querySelector(`[name="${input.getAttribute('name')}"]`);
    const other = otherInput?.closest(kind);
    field.classList.toggle('wrong', other?.classList.contains('wrong') ?? false);
    faultOf(field)?.remove();
    const fault = other && faultOf(other);
    if (fault) (field.querySelector('legend + *') ?? input?.closest('.parts') ?? input)?.before(fault);
    if (!input || !otherInput || !other) continue;
    describeAs(field, other);
    describeAs(input, otherInput);
  }
}

const faultOf = (part: Element): Element | undefined => [...part.children].find((child) => child.matches('.fault'));

/** For screen readers, as the hub has it: the fault belongs to its field, and no longer where there is none. */
function describeAs(here: Element, there: Element): void {
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const told = there.getAttribute(name);
    if (told === null) here.removeAttribute(name);
    else here.setAttribute(name, told);
  }
}
