import { EventEmitter } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Doorway } from './doorway.ts';

class Guest extends EventEmitter {
  destroyed = false;
  readonly remoteAddress: string;
  constructor(remoteAddress: string) {
    super();
    this.remoteAddress = remoteAddress;
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('close');
  }
  /** Of which the door sees no more than this. */
  get socket(): Socket {
    return this as unknown as Socket;
  }
}

function doorWith(ofOneNetwork: number, inAll: number) {
  const http = new EventEmitter();
  const door = new Doorway(http as HttpServer, 60_000, [], { ofOneNetwork, inAll });
  const comes = (address: string) => {
    const guest = new Guest(address);
    http.emit('connection', guest);
    return guest;
  };
  return { door, comes, asks: (guest: Guest) => http.emit('request', { socket: guest }) };
}

/** The end of an answer to somebody whom the hub knows. */
function answering(door: Doorway, incoming: Guest): EventEmitter {
  const outgoing = new EventEmitter();
  door.knowsWhile({ incoming, outgoing } as unknown as Parameters<Doorway['knowsWhile']>[0]);
  return outgoing;
}

const gone = (guests: readonly Guest[]) => guests.map(({ destroyed }) => destroyed);

describe('the door', () => {
  it('[AC17] sends away whoever of an address has been silent for longest, and nobody of another', () => {
    const { comes, asks } = doorWith(2, 100);
    const [other, first, second] = [comes('10.0.0.9'), comes('10.0.0.1'), comes('10.0.0.1')];
    asks(first);
    const third = comes('10.0.0.1');
    expect(gone([other, first, second, third])).toEqual([false, false, true, false]);
  });

  it('[AC17] has the addresses that hold most make room, where it is full', () => {
    const { comes, door } = doorWith(10, 6);
    const screens = ['10.0.0.1', '10.0.0.2'].map(comes);
    const crowd = Array.from({ length: 8 }, () => comes('10.0.0.66'));
    const late = comes('10.0.0.3');
    expect(gone([...screens, late])).toEqual([false, false, false]);
    expect([gone(crowd).filter(Boolean).length, door.unknown]).toEqual([5, 6]);
  });

  it('[AC17] takes a network of IPv6 for one address', () => {
    const { comes } = doorWith(1, 100);
    const [first, neighbour, v4] = [comes('2001:db8::1'), comes('2001:db8:1::1'), comes('::ffff:10.0.0.1')];
    comes('2001:db8::2');
    expect(gone([first, neighbour, v4])).toEqual([true, false, false]);
  });

  it('[AC17] sends away nobody whom the hub knows, for as long as it knows him', () => {
    const { comes, door } = doorWith(1, 100);
    const [screen, clerk] = [comes('10.0.0.1'), comes('10.0.0.1')];
    expect(gone([screen])).toEqual([true]);
    const answer = answering(door, clerk);
    const device = comes('10.0.0.1');
    door.knows(device.socket);
    const stranger = comes('10.0.0.1');
    expect(gone([clerk, device, stranger])).toEqual([false, false, false]);
    answer.emit('close');
    expect(gone([clerk, device, stranger])).toEqual([false, false, true]);
    clerk.destroy();
    expect(door.unknown).toBe(0);
  });

  it('[AC17] counts a connection once, however many answers end on it, and no more once it has gone', () => {
    const { comes, door } = doorWith(10, 100);
    const [stays, leaves] = [comes('10.0.0.1'), comes('10.0.0.1')];
    const answers = [stays, stays, leaves].map((guest) => answering(door, guest));
    leaves.destroy();
    for (const answer of answers) answer.emit('close');
    expect(door.unknown).toBe(1);
  });
});
