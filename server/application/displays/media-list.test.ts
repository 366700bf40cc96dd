import { expect, it } from 'vitest';
import type { MediaFile, MediaKind } from '../../ports/hall-media.ts';
import { mediaShown } from './media-list.ts';

const lies = (file: string, kind: MediaKind | null = 'image/png'): MediaFile => ({
  file,
  kind,
  bytes: 1,
  edition: 'e',
});

it('[DI3] shows what the hall orders in its order, then the rest by name, and nothing that cannot be shown', () => {
  const files = [lies('a.png'), lies('b c.png'), lies('c.mp4', 'video/mp4'), lies('d.png', null), lies('e.png')];
  const media = [
    { file: 'c.mp4' },
    { file: 'gone.png' },
    { file: 'a.png', seconds: 40 },
    { file: 'e.png', hidden: true as const },
  ];
  expect(mediaShown({ media }, { files })).toEqual([
    { address: '/media/c.mp4?v=e', kind: 'video/mp4', seconds: 15 },
    { address: '/media/a.png?v=e', kind: 'image/png', seconds: 40 },
    { address: '/media/b%20c.png?v=e', kind: 'image/png', seconds: 15 },
  ]);
});
