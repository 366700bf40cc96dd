import type { CounterHub } from '../counter-hub.ts';
import { fetchFile } from '../settings/register/send-file.ts';

/** How long a new tab may take to read what it was given. */
const READ_WITHIN_MS = 60_000;

export type FileAsker = Pick<CounterHub, 'session'>;

/** A letter in a tab of its own, where the browser can enlarge and print it. False: the hub did not give it. */
export async function showFile(path: string, hub: FileAsker, asked?: object): Promise<boolean> {
  return handOut(path, hub, (link) => (link.target = '_blank'), asked);
}

export async function saveFileAs(
  path: string,
  asked: object | undefined,
  name: string,
  hub: FileAsker,
): Promise<boolean> {
  return handOut(path, hub, (link) => (link.download = name), asked);
}

async function handOut(
  path: string,
  hub: FileAsker,
  set: (link: HTMLAnchorElement) => void,
  asked?: object,
): Promise<boolean> {
  const blob = hub.session === null ? null : await fetchFile(path, hub.session, asked).catch(() => null);
  if (blob === null) return false;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  set(link);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_WITHIN_MS);
  return true;
}
