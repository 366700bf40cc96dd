import { isSettled } from '../contract/reply.ts';
import type { RefusalCode, Reply } from '../contract/reply.ts';
import type { Payload, RequestName, Value } from '../contract/requests.ts';
import { commandId } from '../ui/command-id.ts';
import type { CounterHub } from './counter-hub.ts';

/** Requests that carry a command id: the same id is never done twice (IS2). */
export type CommandName = {
  [Name in RequestName]: Payload<Name> extends { commandId: string } ? Name : never;
}[RequestName];
export type Body<Name extends CommandName> = Omit<Payload<Name>, 'commandId'>;

export interface Refusal {
  readonly code: RefusalCode;
  readonly detail: string | null;
  /** Of a look: there is nothing to press again. */
  readonly unpressed?: true;
}

const TRIES = 2;

/** The presses of one area: one at a time, each under one command id, and what the hub said to the last. */
export class Presses {
  busy = $state<RequestName | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  readonly #hub: Pick<CounterHub, 'ask'>;
  readonly #makeId: () => string;
  /** What the hub may have done although its answer never came, or told of a fault. */
  #unanswered: { readonly press: string; readonly commandId: string } | null = null;

  constructor(hub: Pick<CounterHub, 'ask'>, makeId: () => string = commandId) {
    this.#hub = hub;
    this.#makeId = makeId;
  }

  /** Null: another press is under way, and this one did nothing. */
  async send<Name extends CommandName>(name: Name, body: Body<Name>): Promise<Reply<Value<Name>> | null> {
    const press = JSON.stringify([name, body]);
    if (this.busy !== null) return null;
    const id = this.#unanswered?.press === press ? this.#unanswered.commandId : this.#makeId();
    // Omit and its counterpart do not cancel out for a generic name; together they are the payload again.
    const payload = { ...body, commandId: id } as unknown as Payload<Name>;
    const reply = await this.ask(name, payload, TRIES);
    this.#unanswered = reply !== null && isSettled(reply) ? null : { press, commandId: id };
    return reply;
  }

  /** For requests that may be asked again without harm. */
  async ask<Name extends RequestName>(
    name: Name,
    payload: Payload<Name>,
    tries = 1,
  ): Promise<Reply<Value<Name>> | null> {
    if (this.busy !== null) return null;
    this.busy = name;
    this.refusal = null;
    try {
      let reply = await this.#hub.ask(name, payload);
      for (let left = tries - 1; left > 0 && isNoAnswer(reply); left -= 1) reply = await this.#hub.ask(name, payload);
      if (!reply.ok) this.refusal = refusalOf(reply);
      return reply;
    } finally {
      this.busy = null;
    }
  }

  /**
   * What nobody pressed for: no press waits for it, or is swallowed by it. What was said to a press stays until it is read (SE10);
   * that there was no answer, until there is one.
   */
  async look<Name extends RequestName>(name: Name, payload: Payload<Name>): Promise<Reply<Value<Name>>> {
    const reply = await this.#hub.ask(name, payload);
    const isUnread = this.refusal !== null && this.refusal.code !== 'no-answer';
    if (this.busy === null && !isUnread) this.refusal = reply.ok ? null : { ...refusalOf(reply), unpressed: true };
    return reply;
  }

  forget(): void {
    this.refusal = null;
  }
}

const refusalOf = ({ refusal, detail }: Extract<Reply<never>, { ok: false }>): Refusal => ({
  code: refusal,
  detail: detail ?? null,
});

export const isNoAnswer = (reply: Reply<unknown>): boolean => !reply.ok && reply.refusal === 'no-answer';
