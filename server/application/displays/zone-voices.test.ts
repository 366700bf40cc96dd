import { describe, expect, it } from 'vitest';
import { silentDisplays } from './silent-displays.ts';
import { LEASE_MS, RETURNS_WITHIN_MS, ZoneVoices } from './zone-voices.ts';
import type { Speaker, SpeakerReport } from './zone-voices.ts';

const left: Speaker = { deviceId: 'left', page: 'page', zone: 'hall', group: '*' };
const right: Speaker = { ...left, deviceId: 'right' };
const idle: SpeakerReport = { canSound: true, began: [], sounding: null, claiming: null };

/** Ten seconds after the start every display has reported what it has sounded. */
function room() {
  const voices = new ZoneVoices(-10_000);
  voices.report(left, idle, 0);
  voices.report(right, idle, 0);
  return voices;
}

const named = (name: string, speaks: boolean, zone?: string) => ({ id: name, name, speaks, zone });

describe('the voice of a room', () => {
  it('[VL1] is given to one display, and kept as long as that one reports', () => {
    const voices = room();
    for (let now = 1_000; now < 20_000; now += 1_000) {
      expect(voices.report(left, idle, now).leads).toBe(true);
      expect(voices.report(right, idle, now).leads).toBe(false);
    }
  });

  it('[VL1] goes to the next after five seconds of silence, or at once when the first can no longer sound', () => {
    const voices = room();
    expect(voices.report(right, idle, LEASE_MS).leads).toBe(false);
    expect(voices.report(right, idle, LEASE_MS + 1).leads).toBe(true);
    expect(voices.report(left, idle, LEASE_MS + 2).leads).toBe(false);
    voices.report(right, { ...idle, canSound: false }, LEASE_MS + 3);
    expect(voices.report(left, idle, LEASE_MS + 4).leads).toBe(true);
  });

  it('[VL1] is given to nobody before every display has said, after a start, what it has sounded', () => {
    const voices = new ZoneVoices(0);
    expect(voices.report(left, idle, 1_000).leads).toBe(false);
    voices.report(right, { ...idle, began: ['call'] }, 1_500);
    expect(voices.report(left, idle, 3_000)).toEqual({ leads: true, sounded: ['call'] });
    expect(voices.claim(left, 'call', 3_100)).toBe('sounded');
  });

  it('[VL2] sounds what the hub grants, and grants it again to the one whose answer was lost', () => {
    const voices = room();
    expect(voices.claim(right, 'call', 100)).toBe('not-leader');
    expect(voices.claim(left, 'call', 200)).toBe('granted');
    expect(voices.claim(left, 'call', 300)).toBe('granted');
    voices.report(left, { ...idle, began: ['call'], sounding: 'call' }, 400);
    expect(voices.claim(left, 'call', 500)).toBe('sounded');
  });

  it('[VL2] waits for a display that has gone with a call, and asks it what became of it', () => {
    const voices = room();
    voices.claim(left, 'call', 1_000);
    expect(voices.report(right, idle, 7_000).leads).toBe(true);
    expect(voices.claim(right, 'call', 7_100)).toBe('later');
    voices.report(left, { ...idle, began: ['call'] }, 8_000);
    expect(voices.claim(right, 'call', 8_100)).toBe('sounded');
  });

  it('[VL2] lets the next say a call that the first, back again, has not begun', () => {
    const voices = room();
    voices.claim(left, 'call', 1_000);
    voices.report(right, idle, 7_000);
    // Its own claim is still pending, so this report is not final.
    voices.report(left, { ...idle, claiming: 'call' }, 8_000);
    expect(voices.claim(right, 'call', 8_100)).toBe('later');
    voices.report(left, idle, 8_200);
    expect(voices.claim(right, 'call', 8_300)).toBe('granted');
  });

  it('[VL2] says a call again when the display that may have said it stays away', () => {
    const voices = room();
    voices.claim(left, 'call', 1_000);
    voices.report(right, idle, 7_000);
    voices.report(right, idle, 1_000 + RETURNS_WITHIN_MS - 1);
    expect(voices.claim(right, 'call', 1_000 + RETURNS_WITHIN_MS - 1)).toBe('later');
    expect(voices.claim(right, 'call', 1_000 + RETURNS_WITHIN_MS)).toBe('granted');
  });

  it('[VL3] one at a time, also between displays of different stations, and apart from another room', () => {
    const voices = new ZoneVoices(-10_000);
    const front = { ...left, group: 'front-office' };
    const back = { ...right, group: 'back-office' };
    const elsewhere = { ...right, deviceId: 'far', zone: 'corridor' };
    for (const one of [front, back, elsewhere]) expect(voices.report(one, idle, 0).leads).toBe(true);
    expect(voices.claim(front, 'first', 100)).toBe('granted');
    expect(voices.claim(back, 'second', 200)).toBe('later');
    expect(voices.claim(elsewhere, 'third', 200)).toBe('granted');
    voices.report(front, { ...idle, began: ['first'], sounding: 'first' }, 300);
    expect(voices.claim(back, 'second', 400)).toBe('later');
    voices.report(front, { ...idle, began: ['first'] }, 8_000);
    expect(voices.claim(back, 'first', 8_050)).toBe('sounded');
    expect(voices.claim(back, 'second', 8_100)).toBe('granted');
  });

  it('[VL1] goes to the next as soon as the first has disconnected', () => {
    const voices = room();
    voices.left('left');
    expect(voices.report(right, idle, 500).leads).toBe(true);
    expect(voices.report(left, idle, 600).leads).toBe(false);
  });

  it('[VL1] is one voice, too, where one device shows two pages', () => {
    const voices = room();
    const secondPage = { ...left, page: 'second' };
    expect(voices.report(secondPage, idle, 100).leads).toBe(false);
    expect(voices.claim(secondPage, 'call', 200)).toBe('not-leader');
  });

  it('[VL4] is missed where displays have reported and none can speak, but not while it is handed over', () => {
    const voices = room();
    voices.left('left');
    expect(voices.isSilent('hall', '*', 10_000)).toBe(false);
    expect(voices.isSilent('hall', '*', 15_001)).toBe(true);
    expect(voices.isSilent('elsewhere', '*', 15_001)).toBe(false);
    voices.report(right, { ...idle, canSound: false }, 16_000);
    expect(voices.isSilent('hall', '*', 16_000)).toBe(true);
    voices.report(right, idle, 17_000);
    expect(voices.isSilent('hall', '*', 17_000)).toBe(false);
  });

  it('[VL1] [VL4] is missed where the loudspeaker of the one that has it stood still; another that can be heard has it', () => {
    const voices = new ZoneVoices(-10_000);
    const mute = { ...idle, isMute: true };
    voices.report(left, idle, 0);
    for (let now = 1_000; now <= 16_000; now += 1_000) expect(voices.report(left, mute, now).leads).toBe(true);
    expect(voices.isSilent('hall', '*', 16_000)).toBe(true);
    expect(voices.report(right, mute, 16_100).leads).toBe(false);
    expect(voices.report(right, idle, 16_200).leads).toBe(true);
    expect(voices.report(left, mute, 16_300).leads).toBe(false);
    expect(voices.isSilent('hall', '*', 16_300)).toBe(false);
  });

  it('[VL4] names the displays whose room is silent, but none that is to be silent', () => {
    const voices = { isSilent: (zone: string) => zone === 'aula' };
    const displays = [named('Aula', true, 'aula'), named('Aula 2', false, 'aula'), named('Lorong', true)];
    expect(silentDisplays(displays, voices, 0)).toEqual(['Aula']);
  });
});
