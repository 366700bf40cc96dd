import { expect, it } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import { ZoneVoices } from '../../server/application/displays/zone-voices.ts';
import { Announcer } from './announcer.svelte.ts';
import type { Announcement } from './announcement.ts';
import { ClipSpeaker } from './clip-speaker.ts';
import { call, HandClock, libraryWithout, PaperLoudspeaker } from './hall-sound.fixture.ts';
import { HeardMemory } from './heard-memory.ts';
import { VoiceLease } from './voice-lease.ts';

const CALLS = 10_000;
/** Mean time between calls. A call takes just under eight seconds, so some come while another is still spoken. */
const CALL_EVERY_MS = 10_500;
const WIRE_MS = 5;
/** Half as often as a real display, which saves a minute over ten thousand calls. */
const REPORTS_EVERY_MS = 2_000;
const USEFUL_MS = 60_000;
/**
 * With the steps of this test at most 8 s, so that a display that was cut off has reported within RETURNS_WITHIN_MS.
 * After a longer cut a call may be repeated: nobody can know whether it was sounded.
 */
const LONGEST_CUT_MS = 5_500;

/** The same sequence for the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** One display of the zone: its page can be disconnected from the hub, and reloaded in the middle of a word. */
class Screen {
  readonly output: PaperLoudspeaker;
  isCut = false;
  #cutUntil = 0;
  readonly #zone: Zone;
  readonly #name: string;
  readonly #stores = { heard: new Map<string, string>(), began: new Map<string, string>() };
  #page: { readonly announcer: Announcer; readonly lease: VoiceLease; isOpen: boolean };

  constructor(zone: Zone, name: string) {
    this.#zone = zone;
    this.#name = name;
    this.output = new PaperLoudspeaker(zone.clock);
    // Each call has one chime; a list of several hundred thousand clips would only slow the garbage collector.
    this.output.play = () => {};
    this.output.chime = () => zone.hear(this.#page.announcer.speaking?.id ?? 'nothing');
    this.#page = this.#load();
  }

  cutUntil(at: number): void {
    this.isCut = true;
    this.#cutUntil = at;
  }

  /** True if it has just reconnected to the hub. */
  comesBack(now: number): boolean {
    if (!this.isCut || now < this.#cutUntil) return false;
    this.isCut = false;
    return true;
  }

  reload(): void {
    this.#page.isOpen = false;
    this.output.silence();
    this.#page = this.#load();
  }

  see(): void {
    if (!this.isCut) this.#page.announcer.show(this.#zone.announcements(), this.#zone.clock.nowMs);
  }

  report(): void {
    void this.#page.lease.report();
  }

  #load() {
    const page = { isOpen: true };
    const memory = (what: 'heard' | 'began') =>
      new HeardMemory(
        {
          getItem: (key) => this.#stores[what].get(key) ?? null,
          setItem: (key, value) => void this.#stores[what].set(key, value),
        },
        what,
      );
    /** A page that is gone never continues. */
    const wait = (ms: number) =>
      this.#zone.clock.wait(ms).then(() => (page.isOpen ? undefined : new Promise<void>(() => {})));
    const lease: VoiceLease = new VoiceLease({
      ask: (name, payload) => this.#zone.ask(this, this.#name, name, payload as never, wait) as never,
      page: 'page',
      memory: memory('began'),
      isPaired: () => true,
      canSound: () => announcer.canSound,
      isMute: () => announcer.isMute,
      changed: () => announcer.turnChanged(),
    });
    const library = libraryWithout([], this.output);
    const announcer: Announcer = new Announcer({
      speaker: new ClipSpeaker({ output: this.output, library, speech: null, wait }),
      memory: memory('heard'),
      elapsedMs: () => this.#zone.clock.nowMs,
      wait,
      turn: lease,
    });
    return Object.assign(page, { announcer, lease });
  }
}

/** The hub, as far as the zone's voice goes, and what is heard in the room. */
class Zone {
  readonly clock = new HandClock();
  readonly heard: { readonly id: string; readonly atMs: number }[] = [];
  readonly #voices = new ZoneVoices(-10_000);
  readonly #calls: Announcement[] = [];

  hear(id: string): void {
    this.heard.push({ id, atMs: this.clock.nowMs });
  }

  add(id: string): void {
    this.#calls.push(call(id, this.clock.nowMs));
    if (this.#calls.length > 20) this.#calls.shift();
  }

  announcements(): Announcement[] {
    return this.#calls.filter(({ at }) => this.clock.nowMs - at < USEFUL_MS);
  }

  async ask(screen: Screen, deviceId: string, name: string, payload: never, wait: (ms: number) => Promise<void>) {
    if (screen.isCut) return refused('no-answer');
    await wait(WIRE_MS);
    if (screen.isCut) return refused('no-answer');
    const speaker = { deviceId, page: 'page', zone: '', group: '*' };
    const now = this.clock.nowMs;
    const value =
      name === 'voice:report'
        ? this.#voices.report(speaker, payload, now)
        : this.#voices.claim(speaker, (payload as { announcementId: string }).announcementId, now);
    await wait(WIRE_MS);
    // The hub has executed the request; whether its answer arrives is another matter.
    return screen.isCut ? refused('no-answer') : granted(value);
  }
}

it(
  '[SC4] [VL2] 10 000 calls in a zone of two displays, with cuts and reloads at random, are each sounded once and in order',
  { timeout: 600_000 },
  async () => {
    const random = chance(20_261_126);
    const zone = new Zone();
    const screens = [new Screen(zone, 'left'), new Screen(zone, 'right')];
    let called = 0;
    let nextCall = 5_000;
    let nextFault = 9_000;
    while (called < CALLS || zone.announcements().length > 0) {
      const now = zone.clock.nowMs;
      if (called < CALLS && now >= nextCall) {
        zone.add(`call-${String(called).padStart(5, '0')}`);
        called += 1;
        nextCall = now + CALL_EVERY_MS * (0.6 + 0.8 * random());
      }
      const back = screens.filter((screen) => screen.comesBack(now));
      const victim = screens[random() < 0.5 ? 0 : 1];
      if (now >= nextFault && victim && !victim.isCut && !back.includes(victim)) {
        if (random() < 0.3) victim.reload();
        else victim.cutUntil(now + LONGEST_CUT_MS * random());
        nextFault = now + 12_000 * random() + 2_000;
      }
      for (const screen of screens) {
        screen.see();
        screen.report();
      }
      await zone.clock.pass(REPORTS_EVERY_MS);
    }

    const ids = zone.heard.map(({ id }) => id);
    const expected = Array.from({ length: CALLS }, (_, i) => `call-${String(i).padStart(5, '0')}`);
    const sounded = new Set(ids);
    expect(ids.length - sounded.size, 'sounded twice').toBe(0);
    expect(expected.filter((id) => !sounded.has(id))).toEqual([]);
    expect(ids).toEqual(expected);
  },
);
