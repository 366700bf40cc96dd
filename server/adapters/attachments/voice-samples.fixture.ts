/** Recordings without a real voice, in the containers that browsers write: their sound is never looked at. */
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const silence = Buffer.alloc(40, 0x20);

function page(body: Buffer): Buffer {
  const head = Buffer.alloc(27);
  head.write('OggS', 0, 'latin1');
  const segments = [...Array.from({ length: Math.floor(body.length / 255) }, () => 255), body.length % 255];
  head.writeUInt8(segments.length, 26);
  return Buffer.concat([head, Buffer.from(segments), body]);
}

export const ogg = (): Uint8Array =>
  Buffer.concat([page(Buffer.concat([latin('OpusHead'), silence])), page(Buffer.alloc(700, 7)), page(silence)]);

const element = (id: number[], body: Buffer): Buffer => {
  const size = Buffer.from([0x10 | (body.length >> 24), body.length >> 16, body.length >> 8, body.length]);
  return Buffer.concat([Buffer.from(id), size, body]);
};
/** As written while somebody is still speaking. */
const unknownSize = (id: number[]): Buffer => Buffer.from([...id, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);

const ebml = element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], latin('webm')));
const info = element([0x15, 0x49, 0xa9, 0x66], silence);
const track = (type: number): Buffer =>
  element([0xae], Buffer.concat([element([0xd7], Buffer.from([1])), element([0x83], Buffer.from([type]))]));
const tracks = (...types: readonly number[]): Buffer =>
  element([0x16, 0x54, 0xae, 0x6b], Buffer.concat(types.map(track)));
const blocks = (): Buffer =>
  Buffer.concat([element([0xe7], Buffer.from([0])), element([0xa3], silence), element([0xa3], silence)]);
const cluster = [0x1f, 0x43, 0xb6, 0x75];
const segment = [0x18, 0x53, 0x80, 0x67];

/** Chrome's: neither segment nor clusters state their size. */
export const webm = (types: readonly number[] = [2]): Uint8Array =>
  Buffer.concat([
    ebml,
    unknownSize(segment),
    info,
    tracks(...types),
    unknownSize(cluster),
    blocks(),
    unknownSize(cluster),
    blocks(),
  ]);

/** Firefox's: every element states its size. */
export const webmOfKnownSize = (): Uint8Array =>
  Buffer.concat([ebml, element(segment, Buffer.concat([info, tracks(2), element(cluster, blocks())]))]);

const box = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};

/** Safari's. */
export const mp4 = (handler = 'soun'): Uint8Array =>
  Buffer.concat([
    box('ftyp', latin('M4A isom')),
    box('moov', box('trak', box('mdia', box('hdlr', latin(`\0\0\0\0\0\0\0\0${handler}`))))),
    box('moof', silence),
    box('mdat', silence),
  ]);
