import type { ClerkEntry } from '../../../contract/requests/settings-requests.ts';
import type { Right } from '../../../contract/views/counter-view.ts';
import { commandId } from '../../../ui/command-id.ts';
import { Answered } from '../../answered.svelte.ts';
import type { CounterHub } from '../../counter-hub.ts';

interface ClerkForm {
  readonly clerkId: string;
  /** The clerk before editing; null: a new one. */
  was: ClerkEntry | null;
  name: string;
  fullName: string;
  rights: Right[];
  stationIds: string[];
  roles: string[];
  password: string;
}

/** State of the page of clerks: the list, and the one being edited. */
export class ClerkDesk {
  readonly list: Answered<'settings:clerks'>;
  form = $state<ClerkForm | null>(null);

  constructor(hub: CounterHub) {
    this.list = new Answered(hub, 'settings:clerks', {});
    void this.list.load();
  }

  add(): void {
    const chosen = { rights: ['serve' as const], stationIds: [], roles: [] };
    this.form = { clerkId: commandId(), was: null, name: '', fullName: '', ...chosen, password: '' };
  }

  edit(was: ClerkEntry): void {
    const { id, name, fullName, ...chosen } = was;
    const [rights, stationIds, roles] = [[...chosen.rights], [...chosen.stationIds], [...chosen.roles]];
    this.form = { clerkId: id, was, name, fullName, rights, stationIds, roles, password: '' };
  }

  close(): void {
    this.form = null;
    this.list.presses.forget();
  }

  async save(): Promise<void> {
    if (this.form === null) return;
    const { password, ...rest } = $state.snapshot(this.form);
    const keeps = rest.was !== null && password === '';
    const reply = await this.list.presses.ask('clerk:save', { ...rest, password: keeps ? null : password });
    if (reply?.ok) this.form = null;
    // Even after a refusal: another administrator may have changed him, and editing goes on with the present state.
    if (reply) await this.list.load();
    // Saved all the same (SE13): further changes are changes to the saved clerk.
    const { form } = this;
    if (form) form.was ??= this.list.value?.find(({ id }) => id === form.clerkId) ?? null;
  }

  async remove(clerkId: string): Promise<void> {
    const reply = await this.list.presses.ask('clerk:remove', { clerkId });
    // He may already be gone: by a press whose answer was lost, or by another administrator.
    if (reply) await this.list.load();
  }
}
