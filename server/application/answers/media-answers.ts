import { granted, refused } from '../../../contract/reply.ts';
import { addressOf } from '../displays/media-list.ts';
import type { Answers } from './screen.ts';

/** The folder of videos and pictures for administrators, and which of them displays could not play. */
export const mediaAnswers: Answers<'settings:media' | 'media:remove' | 'media:failed'> = {
  'settings:media': ({ hallMedia, mediaFaults, file }) => {
    const nameOf = (displayId: string) => file.current.displays.find(({ id }) => id === displayId)?.name ?? displayId;
    const entries = hallMedia.files.map((each) => ({
      file: each.file,
      address: each.kind === null ? null : addressOf(each),
      kind: each.kind,
      bytes: each.bytes,
      failed: mediaFaults.of(addressOf(each)).map(({ displayId, at }) => ({ display: nameOf(displayId), at })),
    }));
    return Promise.resolve(granted(entries));
  },

  'media:remove': async ({ hallMedia, access, clock }, { seat }, { file }) => {
    if (!(await hallMedia.remove(file))) return refused('unknown-media');
    if (seat) await access.record({ at: clock.now(), clerkId: seat.clerk.id, what: 'media-removed', subject: file });
    return granted(null);
  },

  'media:failed': ({ mediaFaults, hallMedia, clock }, { device }, { address }) => {
    const isOurs = hallMedia.files.some((each) => addressOf(each) === address);
    if (device?.place && isOurs) mediaFaults.note(address, device.place, clock.now());
    return Promise.resolve(granted(null));
  },
};
