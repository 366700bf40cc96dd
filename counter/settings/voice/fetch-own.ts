import type { OwnClipList } from '../../../ui/sound/own-clips.ts';

export async function fetchOwn(): Promise<OwnClipList> {
  const answer = await fetch('/voice/own.json');
  if (!answer.ok) throw new Error(`The list of recordings answered ${answer.status}`);
  return answer.json() as Promise<OwnClipList>;
}
