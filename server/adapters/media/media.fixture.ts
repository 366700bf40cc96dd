/** An MP4 box with its content. */
const box = (name: string, inside: Uint8Array | string): Buffer => {
  const content = Buffer.from(inside as string);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content]);
};

/** As complete as a film that a camera has finished; it shows nothing. */
export const film = (codec = 'avc1', pictures = 300): Buffer =>
  Buffer.concat([
    box('ftyp', 'isom    isomavc1'),
    box('mdat', Buffer.alloc(pictures, 7)),
    box('moov', `....trak....stsd........${codec}........`),
  ]);

/** One black dot. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
