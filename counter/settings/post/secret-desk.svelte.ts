import type { SecretName } from '../../../contract/requests/message-requests.ts';
import type { MessageMedium, TestResult } from '../../../contract/views/message-view.ts';
import { Answered } from '../../answered.svelte.ts';
import type { CounterHub } from '../../counter-hub.ts';
import { Presses } from '../../presses.svelte.ts';

const LOOK_AGAIN_MS = 400;

/** Passwords and tokens set by an administrator, and a test whether messages can be sent with them. */
export class SecretDesk {
  readonly state: Answered<'settings:secrets'>;
  readonly presses: Presses;
  /** The secret saved last. */
  saved = $state<SecretName | null>(null);
  testing = $state<MessageMedium | null>(null);
  result = $state.raw<{ readonly medium: MessageMedium; readonly told: TestResult } | null>(null);

  constructor(hub: Pick<CounterHub, 'ask'>) {
    this.state = new Answered(hub, 'settings:secrets', {});
    this.presses = new Presses(hub);
  }

  isSet(name: SecretName): boolean {
    return this.state.value?.isSet.includes(name) === true;
  }

  /** True: the hub has stored it, and the field can be cleared. */
  async set(name: SecretName, value: string | null): Promise<boolean> {
    this.saved = null;
    const reply = await this.presses.ask('secret:set', { name, value });
    if (!reply?.ok) return false;
    this.saved = value === null ? null : name;
    await this.state.load();
    return true;
  }

  async test(medium: MessageMedium, to: string): Promise<void> {
    [this.result, this.testing] = [null, medium];
    const begun = await this.presses.ask('post:test', { medium, to });
    const told = begun?.ok ? await this.#told(begun.value.testId) : null;
    this.testing = null;
    if (told) this.result = { medium, told };
  }

  /** A server may take its time; the hub gives up earlier than this. */
  async #told(testId: string): Promise<TestResult | null> {
    for (;;) {
      const reply = await this.presses.look('post:test-result', { testId });
      if (!reply.ok) return null;
      if (reply.value) return reply.value;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }
}
