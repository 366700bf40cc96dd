import { describe, expect, it } from 'vitest';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { setupOf } from '../../application/office.ts';
import { SurveyRoom } from '../../application/survey/survey-room.ts';
import type { Scene } from '../../application/views/hall-parts.ts';
import { newHall } from '../../domain/hall.ts';
import type { ConnectedScreen } from './connected-screen.ts';
import { ViewRound } from './view-round.ts';

const file = shippedHall('pariaman');
const scene: Scene = {
  hall: newHall(setupOf(file, true, 'http://hub.example')),
  file,
  revision: 42,
  now: 0,
  survey: new SurveyRoom(() => 'pass'),
  voice: { edition: '' },
};
const standing = (role: 'kiosk' | 'display', place: string, id: string) =>
  // The parts of a screen that a round uses, where nobody is signed in.
  ({ id, role, room: `${role}:${place}`, device: { place } }) as unknown as ConnectedScreen;

const kiosks = Array.from({ length: 25 }, (_, i) => standing('kiosk', 'kiosk-1', `k${i}`));
const all = new Set([...kiosks, standing('display', 'layar-1', 'd1')]);

/** The receivers, part by part; before each part the hub has yielded. */
async function told(meanwhile: (round: ViewRound, parts: readonly string[][]) => void = () => {}) {
  const parts: string[][] = [];
  const round: ViewRound = new ViewRound({
    scene,
    screens: all,
    broadcast: (to) => void parts.push([to].flat()),
    staff: () => Promise.resolve({ clerks: new Map(), clerkNames: new Map(), personOf: () => undefined }),
    giveWay: () => Promise.resolve(meanwhile(round, parts)),
  });
  return { isWhole: await round.send(), parts };
}

describe('a round of views', () => {
  it('is said to displays at once, and to kiosks a few at a time', async () => {
    const { isWhole, parts } = await told();
    expect(isWhole).toBe(true);
    expect(parts[0]).toEqual(['display:layar-1']);
    expect(parts.slice(1).flat()).toEqual(kiosks.map(({ id }) => id));
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(kiosks.length / 2);
  });

  it('[SC1] is not said to whoever was sent a newer view meanwhile; to none is not to all', async () => {
    const { parts } = await told((round) => kiosks.slice(1).forEach((kiosk) => round.tellNoMore(kiosk)));
    expect(parts).toEqual([['display:layar-1'], ['k0']]);
  });

  it('is said to nobody of another hall that is open now', async () => {
    const { isWhole, parts } = await told((round, { length }) => length === 2 && round.end());
    expect(isWhole).toBe(false);
    expect(parts).toHaveLength(2);
  });
});
