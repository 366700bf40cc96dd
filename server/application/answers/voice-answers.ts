import { granted, refused } from '../../../contract/reply.ts';
import type { Answers } from './screen.ts';

export const voiceAnswers: Answers<'settings:voice' | 'voice:test'> = {
  'settings:voice': async ({ file, speaking }) => {
    const { ready, all } = await speaking.prepared();
    const displays = file.current.displays.map(({ id, name, speaks }) => ({ id, name, speaks }));
    return granted({ engine: await speaking.engineName(), ready, sentences: all, displays });
  },

  'voice:test': ({ file, testCalls, clock, live }, _screen, { commandId, displayId }) => {
    if (!file.current.displays.some(({ id }) => id === displayId)) return Promise.resolve(refused('unknown-device'));
    // The command id is the announcement's id: a press sent twice sounds once (SC4).
    testCalls.ask(displayId, commandId, clock.now());
    live.lookAgain();
    return Promise.resolve(granted(null));
  },
};
