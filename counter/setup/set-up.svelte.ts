import { Answered } from '../answered.svelte.ts';
import type { CounterHub } from '../counter-hub.ts';
import { saveSheet } from '../files/hand-out.ts';
import type { Connection } from '../settings/connections.ts';

/** The one step from the trial to real work. */
export class SetUp {
  readonly halls: Answered<'setup:halls'>;
  readonly models: Answered<'setup:printer-models'>;
  code = $state('');
  fromHall = $state('');
  shownName = $state('');
  administrator = $state('');
  password = $state('');
  repeated = $state('');
  sheetLine = $state('');
  printer = $state<Connection>({ kind: 'virtual' });
  printerModel = $state('generic-80');
  readonly #hub: CounterHub;

  constructor(hub: CounterHub) {
    this.#hub = hub;
    this.halls = new Answered(hub, 'setup:halls', {});
    this.models = new Answered(hub, 'setup:printer-models', {});
    void this.halls.load();
    void this.models.load();
  }

  get isUnlike(): boolean {
    return this.repeated !== '' && this.password !== this.repeated;
  }

  /** The sheet is requested with the code, and shows the office's name. */
  get canPrintSheet(): boolean {
    return this.code.trim() !== '' && this.shownName.trim().length >= 3;
  }

  async printSheet(): Promise<void> {
    const reply = await this.halls.presses.ask('setup:key-sheet', {
      code: this.code.trim(),
      shownName: this.shownName,
    });
    if (!reply?.ok) return;
    saveSheet(reply.value.keyId, reply.value.pdf);
  }

  /** True: the office's own hall is open, and this browser is signed in to it. */
  async begin(): Promise<boolean> {
    if (this.password !== this.repeated) return false;
    const reply = await this.halls.presses.ask('setup:begin', {
      code: this.code.trim(),
      fromHall: this.fromHall,
      shownName: this.shownName,
      administrator: { name: this.administrator, password: this.password },
      printer: $state.snapshot(this.printer),
      printerModel: this.printerModel,
      sheetLine: this.sheetLine,
    });
    if (!reply?.ok) return false;
    this.#hub.keepSession(reply.value.session);
    this.#hub.keepDevice(reply.value.device);
    this.#hub.reconnect();
    return true;
  }
}
