import { describe, expect, it } from 'vitest';
import { jpeg, pdf, webp } from './attachment-samples.fixture.ts';
import { voiceKind } from './voice-kind.ts';
import { mp4, ogg, webm, webmOfKnownSize } from './voice-samples.fixture.ts';

const samples = [
  ['a WebM of Chrome', 'audio/webm', webm()],
  ['a WebM of Firefox', 'audio/webm', webmOfKnownSize()],
  ['an Ogg', 'audio/ogg', ogg()],
  ['an MP4 of Safari', 'audio/mp4', mp4()],
] as const;

describe('a spoken note', () => {
  it.each(samples)('[CM12] is kept when its bytes are those of %s', (_, kind, bytes) => {
    expect(voiceKind(bytes)).toBe(kind);
  });

  it.each(samples)('[CM12] is refused when something is hidden behind %s', (_, __, bytes) => {
    for (const hidden of ['<script>alert(1)</script>', 'PK\x03\x04', '\0']) {
      expect(voiceKind(Buffer.concat([bytes, Buffer.from(hidden, 'latin1')]))).toBeNull();
    }
  });

  it.each(samples)('[CM12] is refused when %s breaks off in its last element', (_, __, bytes) => {
    expect(voiceKind(bytes.subarray(0, bytes.length - 3))).toBeNull();
  });

  it.each(samples)('[CM12] is refused when %s begins with something else', (_, __, bytes) => {
    expect(voiceKind(Buffer.concat([Buffer.from('<html>'), bytes]))).toBeNull();
  });

  it('[CM12] is refused when it is a film', () => {
    expect(voiceKind(webm([2, 1]))).toBeNull();
    expect(voiceKind(webm([]))).toBeNull();
    expect(voiceKind(mp4('vide'))).toBeNull();
  });

  it('[CM12] is no picture, no page, and not nothing', () => {
    for (const bytes of [jpeg(), webp(), pdf(), Buffer.from(''), Buffer.from('OggS'), Buffer.alloc(300)]) {
      expect(voiceKind(bytes)).toBeNull();
    }
  });
});
