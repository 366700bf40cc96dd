import type { attachmentsId } from './attachments-id.ts';

export const attachmentsEn: typeof attachmentsId = {
  title: 'Attachments',
  count: (count) => (count === 0 ? 'none yet' : String(count)),
  none: 'No photo or scan of a paper yet.',
  kinds: { 'image/jpeg': 'Photo', 'image/png': 'PNG image', 'image/webp': 'WebP image', 'application/pdf': 'PDF' },
  size: (bytes) =>
    bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`,
  loose: 'No paper in particular',
  belongsTo: 'For which paper',
  open: (what) => `Open ${what}`,
  remove: 'Remove',
  chooseFile: 'Choose a file',
  takePhoto: 'Take a photo',
  fromCamera: 'Camera',
  sending: (percent) => `Sending: ${percent} %`,
  preparing: 'Preparing the picture…',
  unreadable: 'This picture cannot be read. Take it again, or choose another file.',
  notFetched: 'The attachment could not be fetched. Please try again.',
  fetching: 'Fetching the attachment…',
  newTab: 'Open in a new tab',
  camera: {
    title: 'Photo of a paper',
    hint: 'Lay the paper flat, fill the frame, avoid shadows.',
    starting: 'Starting the camera…',
    refused: 'The camera cannot be used. Allow it in the browser, or choose a file.',
    take: 'Take the photo',
    again: 'Again',
    use: 'Use it',
    live: 'Camera',
    taken: 'The photo taken',
  },
};
