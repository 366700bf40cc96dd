import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Problem, Protected } from '../../../online/pages/fields.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { Office } from '../../application/office.ts';
import { senderOf } from '../door/from-outside.ts';
import { isFromOurPages } from '../door/origin.ts';
import { FormIntake, LARGEST_FORM } from './form-intake.ts';
import type { FormTaken } from './form-intake.ts';
import { takeOne } from './limits.ts';
import type { Limits } from './limits.ts';
import type { Proofs } from './proofs.ts';

/** The problems of a form, in the order of its questions. */
export interface Wrong {
  readonly problems: readonly Problem[];
  readonly status: 403 | 413 | 422 | 429 | 503;
  /** The hall has refused it and would again (IS2), so a new sending must be another form. */
  readonly isRefused?: true;
  /** HM1: the paper, by its id, whose photo is the problem. */
  readonly paper?: string | undefined;
  /** What was written beside it. */
  readonly fields?: FormTaken['fields'];
}

export type Outcome<Value> = { readonly ok: true; readonly value: Value } | ({ readonly ok: false } & Wrong);

interface Asked<Value> {
  readonly form: FormTaken;
  readonly problems: readonly Problem[];
  /** The sender's telephone number and e-mail address. */
  readonly persons: readonly string[];
  ask(commandId: string): Promise<Reply<Value>>;
}

const wrong = (status: Wrong['status'], ...problems: Problem[]): { readonly ok: false } & Wrong => ({
  ok: false,
  problems,
  status,
});

export interface Guards {
  readonly proxies: readonly string[];
  readonly limits: Limits;
  readonly proofs: Proofs;
}

/** The paper of a field for a photo, by its id. */
export const paperOf = (field: string): string | undefined => /^photo-([a-z0-9-]{1,40})$/.exec(field)?.[1];

/** Checks of all forms that anybody may send: origin, size, idempotency, proof of work, limits (ON7 to ON10). */
export class BigForms {
  readonly #office: () => Office;
  readonly #proxies: readonly string[];
  readonly #limits: Limits;
  readonly #intake = new FormIntake();
  readonly #proofs: Proofs;
  /** Forms under way, for those that are sent twice. */
  readonly #asking = new Map<string, Promise<Outcome<unknown>>>();

  constructor(office: () => Office, { proxies, limits, proofs }: Guards) {
    this.#office = office;
    this.#proxies = proxies;
    this.#limits = limits;
    this.#proofs = proofs;
  }

  /** Protection for a new page with such a form. */
  async fresh(): Promise<Protected> {
    return { formId: this.#office().chance.id(), challenge: await this.#proofs.challenge() };
  }

  /** ON8: whatever was wrong now, an earlier sending may have been accepted. */
  async again({ isRefused }: Wrong): Promise<Protected> {
    const fresh = await this.fresh();
    return isRefused ? fresh : { ...fresh, formId: '' };
  }

  get formId(): string {
    return this.#office().chance.id();
  }

  async take(c: Context): Promise<FormTaken | Wrong> {
    if (!isFromOurPages((name) => c.req.header(name))) return wrong(403, 'malformed');
    if (!this.#limits.look.allows(this.#sender(c), this.#now)) return wrong(429, 'busy');
    if (Number(c.req.header('Content-Length') ?? 0) > LARGEST_FORM) return wrong(413, 'photoLarge');
    const form = await this.#intake.take(this.#sender(c), c.req.header('Content-Type'), c.req.raw.body);
    if (form === 'busy') return wrong(503, 'busy');
    if (form === 'too-large') return wrong(413, 'photoLarge');
    if (form === 'malformed') return wrong(422, 'malformed');
    if (!('tooLarge' in form)) return form;
    return { ...wrong(413, 'photoLarge'), paper: paperOf(form.tooLarge), fields: form.fields };
  }

  /** ON8: a form answered before gets the same answer, before any other check. */
  async ask<Value>(c: Context, asked: Asked<Value>): Promise<Outcome<Value>> {
    const commandId = commandIdOf(asked.form, c.req.path);
    // The same id means the same form at the same address, and so the same kind of answer.
    const running = this.#asking.get(commandId) as Promise<Outcome<Value>> | undefined;
    if (running) return running;
    const asking = this.#ask(c, asked, commandId);
    this.#asking.set(commandId, asking);
    try {
      return await asking;
    } finally {
      this.#asking.delete(commandId);
    }
  }

  async #ask<Value>(c: Context, { form, problems, persons, ask }: Asked<Value>, id: string): Promise<Outcome<Value>> {
    const known = await this.#office().live.answered<Value>(id);
    if (known?.ok === true) return { ok: true, value: known.value };
    if (problems.length > 0) return wrong(422, ...problems);
    const { person, sent } = this.#limits;
    const places = [[sent, this.#sender(c)] as const, ...persons.map((each) => [person, each] as const)];
    const taken = takeOne(places, this.#now);
    if (!taken) return wrong(429, 'tooMany');
    const outcome = await this.#asked(form, id, ask).catch((fault: unknown) => {
      taken.giveBack();
      throw fault;
    });
    if (!outcome.ok) taken.giveBack();
    return outcome;
  }

  async #asked<Value>(form: FormTaken, id: string, ask: Asked<Value>['ask']): Promise<Outcome<Value>> {
    if (!(await this.#proofs.accept(form.fields['proof'] ?? ''))) return wrong(422, 'proof');
    const reply = await ask(id);
    if (reply.ok) return reply;
    const problem = problemOf[reply.refusal] ?? 'malformed';
    const paper = problem.startsWith('photo') ? reply.detail : undefined;
    return { ...wrong(422, problem), isRefused: true, paper };
  }

  get #now(): Instant {
    return this.#office().clock.now();
  }

  #sender(c: Context): string {
    return senderOf(c, this.#proxies);
  }
}

const problemOf: Partial<Record<string, Problem>> = {
  'file-too-large': 'photoLarge',
  'file-not-accepted': 'photoKind',
  'papers-wanted': 'photo',
  'malformed-nik': 'nik',
  'birth-to-come': 'birthDate',
  'applicant-wanted': 'name',
  'bringer-wanted': 'broughtBy',
  'complainant-wanted': 'name',
  'reply-address-wanted': 'answerBy',
  'consent-wanted': 'consent',
  'purpose-wanted': 'purpose',
};

/**
 * ON8: the id is derived from the page's address and form, its words and photos. A repeated post has the same; somebody who goes back and fills in the
 * same page for a neighbour, or with another photo, gets another: nothing is dropped that he was told we have.
 */
export function commandIdOf({ fields, files }: FormTaken, path: string): string {
  const words = Object.entries(fields).filter(([name]) => name !== 'proof');
  const photos = files.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]);
  return idFrom(JSON.stringify([path, words.toSorted(([a], [b]) => a.localeCompare(b)), photos]));
}

function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
