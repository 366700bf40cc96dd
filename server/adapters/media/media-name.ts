import type { MediaKind } from '../../ports/hall-media.ts';

const endings: Readonly<Record<MediaKind, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
};

/** "Sosialisasi PKH 2026.MOV" → `sosialisasi-pkh-2026.mp4`: a plain, unused name, with the extension of its actual type. */
export function mediaName(wished: string, kind: MediaKind, isTaken: (name: string) => boolean): string {
  const stem =
    wished
      .replace(/\.[^.]*$/, '')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'media';
  for (let n = 1; ; n += 1) {
    const name = `${stem}${n === 1 ? '' : `-${n}`}.${endings[kind]}`;
    if (!isTaken(name)) return name;
  }
}
