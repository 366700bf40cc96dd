import type { PrinterCondition } from '../../../contract/view-parts.ts';
import { Answered } from '../../answered.svelte.ts';
import type { CounterHub } from '../../counter-hub.ts';

/** Printer states while somebody looks, and test prints. */
export class PrinterDesk {
  readonly list: Answered<'settings:printers'>;
  readonly models: Answered<'setup:printer-models'>;
  readonly devices: Answered<'settings:devices'>;
  wasTested = $state(false);

  constructor(hub: CounterHub) {
    this.list = new Answered(hub, 'settings:printers', {});
    this.models = new Answered(hub, 'setup:printer-models', {});
    this.devices = new Answered(hub, 'settings:devices', {});
    void this.devices.load();
    void this.list.load();
    void this.models.load();
  }

  /** Agents to which printers may be attached. */
  get agents(): { id: string; name: string }[] {
    return (this.devices.value ?? []).filter(({ role }) => role === 'agent').map(({ id, name }) => ({ id, name }));
  }

  conditionOf(printerId: string): PrinterCondition | null {
    return this.list.value?.find(({ id }) => id === printerId)?.condition ?? null;
  }

  async test(printerId: string): Promise<void> {
    this.wasTested = false;
    const reply = await this.list.presses.send('printer:test', { printerId });
    this.wasTested = reply?.ok ?? false;
  }
}
