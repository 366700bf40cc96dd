import { CLIP_RATE } from '../../../contract/voice.ts';
import type { Sound } from '../../../voice/wav.ts';

/** Decodes an audio file or recording to mono. Null: the browser cannot. */
export type Decode = (file: Blob) => Promise<Sound | null>;

export const decoded: Decode = async (file) => {
  // A context without output: it resamples everything to its own rate.
  const context = new OfflineAudioContext(1, 1, CLIP_RATE);
  try {
    return oneChannel(await context.decodeAudioData(await file.arrayBuffer()));
  } catch (fault) {
    if (fault instanceof DOMException) return null;
    throw fault;
  }
};

function oneChannel(buffer: AudioBuffer): Sound {
  const channels = Array.from({ length: buffer.numberOfChannels }, (_, i) => buffer.getChannelData(i));
  const samples = new Float32Array(buffer.length);
  for (const channel of channels) channel.forEach((value, i) => (samples[i]! += value / channels.length));
  return { rate: buffer.sampleRate, samples };
}
