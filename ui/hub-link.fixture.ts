import { EventEmitter } from 'node:events';
import { vi } from 'vitest';
import type { Handshake } from '../contract/handshake.ts';
import type { DisplayView } from '../contract/views/display-view.ts';
import { HubLink } from './hub-link.svelte.ts';
import type { ScreenSocket } from './link-world.ts';

/** The hub's end of a connection, controlled by the test. */
class Line extends EventEmitter {
  connected = false;
  active = true;
  connections = 0;
  hangUps = 0;
  patienceMs = 0;
  greeting: Handshake | null = null;
  #withinMs = 0;
  #answer: ((reply: unknown) => void) | null = null;
  readonly asked: unknown[] = [];
  readonly greet: () => Handshake;

  constructor(greet: () => Handshake) {
    super();
    this.greet = greet;
  }

  connect(): this {
    this.connected = true;
    this.connections++;
    this.greeting = this.greet();
    return this.says('connect');
  }

  disconnect(): this {
    this.connected = false;
    return this;
  }

  timeout(ms: number): this {
    this.#withinMs = ms;
    return this;
  }

  /** Closes this end, whether or not the other still hears it; then dials anew, as Socket.IO does. */
  readonly io = {
    timeout: (ms: number) => (this.patienceMs = ms),
    engine: {
      close: () => {
        this.connected = false;
        this.hangUps++;
      },
    },
  };

  emitWithAck(name: string, payload: unknown): Promise<unknown> {
    this.asked.push([name, payload]);
    return new Promise((resolve, reject) => {
      this.#answer = resolve;
      this.once('torn', () => reject(new Error('socket has been disconnected')));
      setTimeout(() => reject(new Error('operation has timed out')), this.#withinMs);
    });
  }

  answers(reply: unknown): void {
    this.#answer?.(reply);
  }

  tears(): void {
    this.connected = false;
    this.emit('torn');
    this.says('disconnect', 'transport close');
  }

  /** A message arrives. */
  says(name: string, ...sent: unknown[]): this {
    for (const listener of this.listeners(name)) (listener as (...sent: unknown[]) => void)(...sent);
    return this;
  }
}

export const view = (revision: number): DisplayView => ({
  revision,
  now: 1_000,
  hall: { id: 'contoh', agency: 'Dinas Sosial Contoh', unit: null, timeZone: 'WIB', trial: false, voice: '' },
  display: { id: 'layar-1', name: 'Layar', speaks: true, english: false, panel: null, mediaAloud: false },
  open: { is: 'open' },
  announcements: [],
  calls: [],
  waiting: [],
  missed: { numbers: [], more: 0 },
  runningText: [],
  longest: { place: 7, number: 4 },
  message: null,
  media: [],
  week: [],
  survey: null,
});

const newMemory = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

export function linked(build: string | null = null) {
  const memory = { device: newMemory(), session: newMemory() };
  const reload = vi.fn<() => void>();
  const touch = { untouchedMs: 0 };
  let line: Line | undefined;
  const link = new HubLink('display', {
    memory,
    reload,
    build,
    now: () => performance.now(),
    every: (ms, look) => setInterval(look, ms),
    untouchedMs: () => touch.untouchedMs,
    connect: (greet) => {
      line = new Line(greet);
      // The link uses nothing else of a socket.
      return line as unknown as ScreenSocket;
    },
  });
  if (!line) throw new Error('The link did not connect.');
  line.connect();
  return { link, line, memory, reload, touch };
}
