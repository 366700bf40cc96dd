import type { VoiceKind } from '../../domain/complaints/complaint.ts';
import { isMp4Voice } from './mp4.ts';
import { isOggVoice } from './ogg.ts';
import { isWebmVoice } from './webm.ts';

/**
 * CM12: the type of a recording by content, whatever name or type is claimed; null: not accepted. Its container is followed from the first
 * byte to the last, so that nothing is hidden in it or after it, and it has sound only. It is not decoded.
 */
export function voiceKind(file: Uint8Array): VoiceKind | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (isWebmVoice(bytes)) return 'audio/webm';
  if (isOggVoice(bytes)) return 'audio/ogg';
  return isMp4Voice(bytes) ? 'audio/mp4' : null;
}
