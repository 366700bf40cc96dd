import { granted } from '../contract/reply.ts';
import type { Reply } from '../contract/reply.ts';
import type { Payload, RequestName, Value } from '../contract/requests.ts';
import type { CounterView } from '../contract/views/counter-view.ts';
import type { CounterHub } from './counter-hub.ts';

export interface Asked {
  readonly name: RequestName;
  readonly payload: Readonly<Record<string, unknown>>;
}

type Answer = Reply<unknown> | Promise<Reply<unknown>>;

/** A fake hub: records requests and gives the test's answers. */
export class PaperHub implements CounterHub {
  view = $state.raw<CounterView | null>(null);
  online = $state(true);
  pairingCode = $state<string | null>(null);
  signedIn = $state(false);
  sessionEnded = $state(false);
  takenBy = $state<string | null>(null);
  clockOffset = $state(0);
  session: string | null = null;
  device: string | null = null;
  reconnected = 0;
  readonly asked: Asked[] = [];
  answer: (asked: Asked) => Answer = () => granted(null);
  /** On a slow line the view that shows what came of a press is long behind its answer. */
  isSlow = false;

  async ask<Name extends RequestName>(name: Name, payload: Payload<Name>): Promise<Reply<Value<Name>>> {
    const asked = { name, payload };
    this.asked.push(asked);
    const reply = await this.answer(asked);
    if (reply.ok && 'commandId' in payload && !this.isSlow) this.sendView();
    // The test provides an answer that fits the request.
    return reply as Reply<Value<Name>>;
  }

  /** The same again, newer. */
  sendView(): void {
    if (this.view) this.view = { ...this.view, revision: this.view.revision + 1 };
  }

  keepSession(session: string): void {
    this.session = session;
  }

  forgetSession(): void {
    this.session = null;
  }

  keepDevice(device: string): void {
    this.device = device;
  }

  reconnect(): void {
    this.reconnected += 1;
  }

  get names(): RequestName[] {
    return this.asked.map(({ name }) => name);
  }

  get ids(): unknown[] {
    return this.asked.map(({ payload }) => payload.commandId);
  }
}
