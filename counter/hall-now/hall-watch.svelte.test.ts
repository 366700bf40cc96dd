import { describe, expect, it } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { HallWatch } from './hall-watch.svelte.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));
const looks = (hub: PaperHub) => hub.asked.filter(({ name }) => name === 'hall:now').length;

describe('watching the hall', () => {
  it('[HN1] looks again within a second of a change, and no more often, however much happens', async () => {
    const hub = new PaperHub();
    let elapsed = 0;
    const watch = new HallWatch(hub, () => elapsed);
    for (let tick = 0; tick < 40; tick++) {
      elapsed = tick * 250;
      watch.follow(tick);
      await settled();
    }
    expect(looks(hub)).toBe(10);
  });

  it('[HN1] asks nothing anew while nothing happens, but for the minutes that pass', async () => {
    const hub = new PaperHub();
    let elapsed = 0;
    const watch = new HallWatch(hub, () => elapsed);
    for (let tick = 0; tick < 80; tick++) {
      elapsed = tick * 250;
      watch.follow(7);
      await settled();
    }
    expect(looks(hub)).toBe(2);
  });

  it('[HN1] tries again a second later what the hub did not answer, though nothing has changed', async () => {
    const hub = new PaperHub();
    let elapsed = 0;
    const watch = new HallWatch(hub, () => elapsed);
    hub.answer = () => refused('no-answer');
    for (const at of [0, 500, 1_000, 1_500]) {
      elapsed = at;
      watch.follow(7);
      await settled();
    }
    expect(looks(hub)).toBe(2);
  });

  it('[HN1] is not held up by a question that nobody answers, and drops what it says late', async () => {
    const hub = new PaperHub();
    let elapsed = 0;
    const watch = new HallWatch(hub, () => elapsed);
    const late = Promise.withResolvers<ReturnType<typeof granted<string>>>();
    hub.answer = ({ name }) => (name === 'hall:now' ? late.promise : granted(null));
    watch.follow(7);
    elapsed = 1_900;
    watch.follow(8);
    expect(looks(hub)).toBe(1);
    hub.answer = () => granted('new');
    elapsed = 2_000;
    watch.follow(8);
    await settled();
    late.resolve(granted('old'));
    await settled();
    expect(looks(hub)).toBe(2);
    expect(watch.now).toBe('new');
  });

  it('[HN2] closes its dialog once it is done, and looks at once; a refusal keeps it open', async () => {
    const hub = new PaperHub();
    let elapsed = 0;
    const watch = new HallWatch(hub, () => elapsed);
    watch.follow(1);
    await settled();
    watch.open = { is: 'release-counter', id: 'loket-1' };
    hub.answer = ({ name }) => (name === 'hall:release-counter' ? refused('counter-busy') : granted(null));
    await watch.do('hall:release-counter', { counterId: 'loket-1' });
    expect(watch.open).not.toBeNull();
    expect(watch.presses.refusal?.code).toBe('counter-busy');
    hub.answer = () => granted(null);
    await watch.do('hall:release-counter', { counterId: 'loket-1' });
    expect(watch.open).toBeNull();
    elapsed = 250;
    watch.follow(1);
    await settled();
    expect(looks(hub)).toBe(2);
  });
});
