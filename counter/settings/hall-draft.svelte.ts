import type { HallFile } from '../../contract/hall-file.ts';
import { LARGEST_HALL } from '../../contract/lists.ts';
import { changesBetween } from '../../contract/hall-file/changes.ts';
import type { HallChange } from '../../contract/hall-file/changes.ts';
import type { Value } from '../../contract/requests.ts';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';

const TRY_AGAIN_MS = 1_000;

/** SE11: checked here, since the hub would close a connection that sends it. */
function faultOfSize(hall: unknown): Faults[number] | null {
  const text = JSON.stringify(hall);
  if (sizeOf(text) <= LARGEST_HALL) return null;
  return sizeOf(text.replaceAll(LOGOS, '')) <= LARGEST_HALL / 2
    ? { path: 'letter', sentence: 'the file has too many or too large logos to be sent' }
    : { path: 'services', sentence: 'the file has too many or too long services to be sent' };
}
const LOGOS = /data:image\/[^"]*/g;
const sizeOf = (text: string): number => new Blob([text]).size;

type Faults = Value<'settings:check-hall'>['faults'];
/** Why a text was not accepted as the draft. */
export type NotTaken = { readonly broken: string } | { readonly faults: Faults };

/** SE1: the hall file being edited. Saved as a whole, and only over the edition that was read. */
export class HallDraft {
  hall = $state<HallFile | null>(null);
  readonly presses: Presses;
  wasUndone = $state(false);
  wasSaved = $state(false);
  /** Faults of the last check; null: not checked, or not yet. */
  faults = $state.raw<Faults | null>(null);
  #edition = 0;
  #asSaved = $state.raw('');

  constructor(hub: Pick<CounterHub, 'ask'>) {
    this.presses = new Presses(hub);
  }

  get isChanged(): boolean {
    return this.hall !== null && JSON.stringify(this.hall) !== this.#asSaved;
  }

  /** The file in use. */
  get saved(): HallFile | null {
    return this.#asSaved === '' ? null : (JSON.parse(this.#asSaved) as HallFile);
  }

  /** Field by field, compared with the file in use. */
  get changes(): HallChange[] {
    return this.hall === null ? [] : changesBetween(this.saved, $state.snapshot(this.hall));
  }

  /** Somebody else saved meanwhile: only a reload helps. */
  get isOutdated(): boolean {
    return this.presses.refusal?.code === 'changed-meanwhile';
  }

  async load(): Promise<void> {
    const reply = await this.presses.ask('settings:hall', {});
    if (reply?.ok) this.#take(reply.value);
  }

  /** For a page's effect: right after the set-up the connection is still being re-established. */
  fetchUntilThere(): () => void {
    // Unsaved changes survive a short visit to another page.
    void this.#fetch();
    const timer = setInterval(() => {
      if (this.hall === null && this.presses.busy === null) void this.#fetch();
    }, TRY_AGAIN_MS);
    return () => clearInterval(timer);
  }

  discard(): void {
    this.hall = this.saved;
    this.presses.forget();
  }

  async check(): Promise<void> {
    const fault = faultOfSize($state.snapshot(this.hall));
    this.faults = fault && [fault];
    if (fault) return this.presses.forget();
    const reply = await this.presses.ask('settings:check-hall', { hall: $state.snapshot(this.hall) });
    if (reply?.ok) this.faults = reply.value.faults;
  }

  /** Saves that edition again, over the file in use. */
  async bringBack(number: number): Promise<boolean> {
    const reply = await this.presses.ask('settings:bring-back', { number, edition: this.#edition });
    if (!reply?.ok) return false;
    await this.load();
    return true;
  }

  /** Restores the file that was in use before this save. */
  async undoSaved(): Promise<void> {
    const reply = await this.presses.ask('settings:editions', { before: null });
    const before = reply?.ok ? reply.value[1] : undefined;
    if (before && (await this.bringBack(before.number))) this.wasUndone = true;
  }

  async save(): Promise<void> {
    if (this.hall === null) return;
    const hall = $state.snapshot(this.hall);
    this.wasSaved = false;
    this.wasUndone = false;
    const reply = await this.presses.ask('settings:save-hall', { hall, edition: this.#edition });
    if (!reply?.ok) return;
    // What was typed since then stays an unsaved change.
    this.#asSaved = JSON.stringify(hall);
    this.#edition = reply.value.edition;
    this.wasSaved = true;
  }

  /**
   * SE12: takes over the whole file as text, as parsed by the hub, so that no form gets a file of another shape. Null:
   * accepted.
   */
  async replace(text: string): Promise<NotTaken | null> {
    let hall: unknown;
    try {
      hall = JSON.parse(text);
    } catch (fault) {
      return { broken: fault instanceof Error ? fault.message : String(fault) };
    }
    const fault = faultOfSize(hall);
    if (fault) return { faults: [fault] };
    const reply = await this.presses.ask('settings:check-hall', { hall });
    // The bar shows the hub's refusal.
    if (!reply?.ok) return { faults: [] };
    if (reply.value.hall === null) return { faults: reply.value.faults };
    this.hall = reply.value.hall;
    return null;
  }

  async #fetch(): Promise<void> {
    if (this.isChanged) return;
    const reply = await this.presses.ask('settings:hall', {});
    if (reply?.ok && !this.isChanged) this.#take(reply.value);
  }

  #take({ hall, edition }: Value<'settings:hall'>): void {
    this.hall = hall;
    this.#edition = edition;
    this.#asSaved = JSON.stringify(hall);
    this.wasSaved = false;
  }
}
