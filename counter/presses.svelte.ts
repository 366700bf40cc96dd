import { isSettled } from '../contract/reply.ts';
import type { RefusalCode, Reply } from '../contract/reply.ts';
import type { CommandName, Payload, RequestName, Value } from '../contract/requests.ts';
import { commandId } from '../ui/command-id.ts';
import type { CounterHub } from './counter-hub.ts';

export type Body<Name extends CommandName> = Omit<Payload<Name>, 'commandId'>;

export interface Refusal {
  readonly code: RefusalCode;
  readonly detail: string | null;
  /** From a look: there is no press to repeat. */
  readonly unpressed?: true;
}

const TRIES = 2;

/** The presses of one area: one at a time, each with one command id, and the hub's answer to the last. */
export class Presses {
  busy = $state<RequestName | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  readonly #hub: Pick<CounterHub, 'ask'>;
  readonly #makeId: () => string;
  /** The press that the hub may have executed although no answer came, or a fault was reported. */
  #unanswered: { readonly press: string; readonly commandId: string } | null = null;

  constructor(hub: Pick<CounterHub, 'ask'>, makeId: () => string = commandId) {
    this.#hub = hub;
    this.#makeId = makeId;
  }

  /** Null: another press is under way, and this one was ignored. */
  async send<Name extends CommandName>(name: Name, body: Body<Name>): Promise<Reply<Value<Name>> | null> {
    const press = JSON.stringify([name, body]);
    if (this.busy !== null) return null;
    const id = this.#unanswered?.press === press ? this.#unanswered.commandId : this.#makeId();
    // TypeScript cannot see that Omit and the added id give the payload again for a generic name.
    const payload = { ...body, commandId: id } as unknown as Payload<Name>;
    const reply = await this.ask(name, payload, TRIES);
    this.#unanswered = reply !== null && isSettled(reply) ? null : { press, commandId: id };
    return reply;
  }

  /** For requests that are safe to repeat. */
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
   * Requests without a press: they neither block a press nor replace one. A press's refusal stays until it is read
   * (SE10); "no answer" stays until there is one.
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
