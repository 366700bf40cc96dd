import type { DisplayView, MediaShown } from '../contract/views/display-view.ts';
import { USUAL_GLASS, layoutFor } from '../contract/legibility.ts';
import type { Layout } from '../contract/legibility.ts';
import type { HubClock } from '../ui/hub-clock.svelte.ts';
import type { HubLink } from '../ui/hub-link.svelte.ts';
import type { OwnClips } from '../ui/sound/own-clips.ts';
import type { Announcer } from './announcer/announcer.svelte.ts';
import { lastNumber } from '../ui/words/last-number.ts';
import { inTurn, pagesOf } from './in-turn.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';

/** With more services than this the cards rotate. */
const SERVICES_AT_MOST = { wide: 3, upright: 2 } as const;
/** The card of missed numbers replaces one service, and shows this many. */
const MISSED_AT_ONCE = 3;
const NEW_FOR_MS = 30_000;
const PAGE_MS = 12_000;
/** Latecomers, and those who are early, can still read when the hall opens again. */
const DARK_AFTER_MS = 30 * 60_000;
const LIGHT_BEFORE_MS = 60 * 60_000;

export type Call = DisplayView['calls'][number];
export type Waiting = DisplayView['waiting'][number];
export type Notice = DisplayView['runningText'][number];

export type Scene = { is: 'joining' } | { is: 'unpaired'; code: string } | { is: 'hall'; view: DisplayView };

/** What stands beside the calls while nobody is being called. */
type IdlePage =
  | { is: 'closed'; opensAt: number | null }
  | { is: 'message'; message: NonNullable<DisplayView['message']> }
  | { is: 'others'; calls: readonly Call[] }
  | { is: 'steps' }
  | { is: 'notice'; text: Notice }
  | { is: 'survey'; survey: NonNullable<DisplayView['survey']> };

type Link = Pick<HubLink<'display'>, 'view' | 'online' | 'pairingCode' | 'heardAt'>;
type Clock = Pick<HubClock, 'now'>;
type Voice = Pick<Announcer, 'speaking' | 'locked' | 'show' | 'unlock'>;

type Recordings = Pick<OwnClips, 'useEdition'>;

/** What one display shows now: derived from the newest view, the hall's clock and the voice. */
export class Board {
  readonly #link: Link;
  readonly #clock: Clock;
  readonly #voice: Voice;
  readonly #own: Recordings | null;
  readonly #tellFailed: (address: string) => void;
  /** Set by the page: portrait orientation. */
  upright = $state(false);
  #restsSince = $state<number | null>(null);

  constructor(
    link: Link,
    clock: Clock,
    voice: Voice,
    own: Recordings | null = null,
    tellFailed: (address: string) => void = () => {},
  ) {
    this.#tellFailed = tellFailed;
    this.#link = link;
    this.#clock = clock;
    this.#voice = voice;
    this.#own = own;
  }

  scene: Scene = $derived.by(() => {
    const { pairingCode, online, view } = this.#link;
    if (pairingCode !== null && online) return { is: 'unpaired', code: pairingCode };
    return view ? { is: 'hall', view } : { is: 'joining' };
  });

  get now(): number {
    return this.#clock.now;
  }

  /** SC3: since when the hub is silent; what is shown is as old as this. */
  staleSince: number | null = $derived.by(() => {
    const { online, view, heardAt } = this.#link;
    return online || !view ? null : (heardAt ?? view.now);
  });

  /** Visitors who still have to come stand above those being served. */
  #allCalls: readonly Call[] = $derived.by(() => {
    const calls = this.#link.view?.calls ?? [];
    return [...calls.filter(isOnTheWay), ...calls.filter((call) => !isOnTheWay(call))];
  });

  /** DI1: the sizes needed, and what has room beside the list. */
  layout: Layout = $derived.by(() => {
    const { display, longest = { place: 7, number: 4 }, media = [] } = this.#link.view ?? {};
    const glass = { ...(display?.panel ?? USUAL_GLASS), upright: this.upright };
    return layoutFor(glass, { ...longest, media: media.length > 0 });
  });

  /** The list is as wide as the panel, or its neighbour shows something else, a video for minutes. */
  #othersWaitLong = $derived.by(() => {
    const hasSide = this.upright || this.layout.listShare < 1;
    return !hasSide || this.media.length > 0 || this.message !== null || this.closed !== null;
  });

  /** As many as the farthest seat can read; the others take turns beside them, or below the newest (DI10). */
  calls: readonly Call[] = $derived.by(() => {
    const { rows } = this.layout;
    const [newest, ...others] = this.#allCalls;
    if (!newest || others.length < rows || !this.#othersWaitLong) return this.#allCalls.slice(0, rows);
    return [newest, ...(inTurn(pagesOf(others, rows - 1), this.#clock.now, PAGE_MS) ?? [])];
  });

  /** The number called last, as long as it is new and its visitor still has to come. */
  newest: string | null = $derived.by(() => {
    const last = this.calls.find(isOnTheWay);
    return last && Math.abs(this.#clock.now - last.at) < NEW_FOR_MS ? last.number : null;
  });

  /** The call being spoken, which fills the whole screen. */
  takeover = $derived.by(() => (this.#voice.speaking?.kind === 'message' ? null : this.#voice.speaking));

  /** Something is being spoken: nothing else on this display may sound (DI5). */
  saying = $derived.by(() => this.#voice.speaking !== null);

  /** The current message to the hall; it stays while calls come and go. */
  message = $derived.by(() => {
    const message = this.#link.view?.message ?? null;
    return message && message.until > this.#clock.now ? message : null;
  });

  closed = $derived.by(() => {
    const open = this.#link.view?.open;
    return open?.is === 'closed' ? open : null;
  });

  /** Closed, and everybody has been served. */
  atRest = $derived.by(() => {
    const { calls = [], waiting = [] } = this.#link.view ?? {};
    return this.closed !== null && calls.length === 0 && waiting.every((service) => service.waiting === 0);
  });

  /** Long after closing and long before opening the screen is black. */
  dark = $derived.by(() => {
    if (!this.closed || !this.atRest || this.#restsSince === null) return false;
    const opensSoon = this.closed.opensAt !== null && this.closed.opensAt - this.#clock.now < LIGHT_BEFORE_MS;
    return this.#clock.now - this.#restsSince >= DARK_AFTER_MS && !opensSoon;
  });

  /** Nobody waits and nobody is called: the screen may be dimmed. */
  idle = $derived.by(() => {
    const { calls = [], waiting = [] } = this.#link.view ?? {};
    return this.takeover === null && calls.length === 0 && waiting.every((service) => service.waiting === 0);
  });

  /** None if the list needs the whole width, and none while the hall is closed. */
  media: readonly MediaShown[] = $derived.by(() => {
    const hasRoom = this.upright || this.layout.listShare < 1;
    return hasRoom && !this.closed ? (this.#link.view?.media ?? []) : [];
  });

  /** DI15: the missed numbers shown now in rotation, and how many others there are. */
  missed: { readonly numbers: readonly string[]; readonly more: number } | null = $derived.by(() => {
    const { numbers = [], more = 0 } = this.#link.view?.missed ?? {};
    const shown = inTurn(pagesOf(numbers, MISSED_AT_ONCE), this.#clock.now, PAGE_MS);
    return shown ? { numbers: shown, more: more + numbers.length - shown.length } : null;
  });

  /** The services shown now in rotation. */
  waiting: readonly Waiting[] = $derived.by(() => {
    const atMost = SERVICES_AT_MOST[this.upright ? 'upright' : 'wide'] - (this.missed ? 1 : 0);
    const pages = pagesOf(this.#link.view?.waiting ?? [], atMost);
    return inTurn(pages, this.#clock.now, PAGE_MS) ?? [];
  });

  /** IS11: the notice that depends on the time of day. */
  numbersStop: Notice | null = $derived.by(() => {
    const { open, hall } = this.#link.view ?? {};
    if (open?.is !== 'open' || !open.stops || !hall) return null;
    const { stops } = open;
    const said = (words: typeof id.stops) => lastNumber(words, stops, hall.timeZone);
    return { id: said(id.stops), en: said(en.stops) };
  });

  /** The office's own notices come after it. */
  notices: Notice[] = $derived.by(() => {
    const { runningText = [] } = this.#link.view ?? {};
    return this.numbersStop ? [this.numbersStop, ...runningText] : runningText;
  });

  idlePage: IdlePage = $derived.by(() => {
    if (this.message) return { is: 'message', message: this.message };
    if (this.closed) return { is: 'closed', opensAt: this.closed.opensAt };
    return inTurn(this.#idlePages(), this.#clock.now, PAGE_MS) ?? { is: 'steps' };
  });

  soundLocked = $derived.by(() => this.#voice.locked);

  /** VL7: the hall lets this display speak, and nothing keeps it silent. */
  isHeard = $derived.by(() => !this.soundLocked && this.#link.view?.display.speaks === true);

  unlockSound(): void {
    void this.#voice.unlock();
  }

  /** DI3: this display could not play it; while the hub is away that is not the file's fault. */
  tellFailed(address: string): void {
    if (this.#link.online) this.#tellFailed(address);
  }

  /** Passes the newest view to the voice; idempotent (SC4). */
  announce(): void {
    const { view } = this.#link;
    if (!view) return;
    this.#restsSince = this.atRest ? (this.#restsSince ?? this.#clock.now) : null;
    void this.#own?.useEdition(view.hall.voice);
    const { speaks, english } = view.display;
    this.#voice.show(view.announcements, view.now, { aloud: speaks, languages: english ? ['id', 'en'] : ['id'] });
  }

  #idlePages(): IdlePage[] {
    const others = this.#allCalls.slice(this.layout.rows);
    const { survey = null } = this.#link.view ?? {};
    return [
      ...pagesOf(others, 6).map((calls): IdlePage => ({ is: 'others', calls })),
      { is: 'steps' },
      ...this.notices.map((text): IdlePage => ({ is: 'notice', text })),
      ...(survey ? [{ is: 'survey' as const, survey }] : []),
    ];
  }
}

const isOnTheWay = ({ stage }: Call) => stage === 'called';
