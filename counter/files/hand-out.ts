import { bearerOf } from '../../ui/bearer.ts';
import type { CounterHub } from '../counter-hub.ts';

/** How long a new tab may take to load the object URL. */
const READ_WITHIN_MS = 60_000;

type FileAsker = Pick<CounterHub, 'session'>;

/** Loads a file for authorised clerks only; parameters go in the body, never in the URL. */
export async function fetchFile(path: string, session: string, asked?: object): Promise<Blob | null> {
  const headers = bearerOf(session);
  const body = asked === undefined ? {} : { method: 'POST', body: JSON.stringify(asked) };
  const answer = await fetch(path, { headers, ...body });
  return answer.ok ? answer.blob() : null;
}

/** Opens a letter in a new tab, where the browser can zoom and print it. False: the hub did not deliver it. */
export async function showFile(path: string, hub: FileAsker, asked?: object): Promise<boolean> {
  const blob = await given(path, hub, asked);
  if (blob !== null) handOut(blob, (link) => (link.target = '_blank'));
  return blob !== null;
}

/** Downloads it. False: the hub did not deliver it. */
export async function saveFile(path: string, name: string, hub: FileAsker, asked?: object): Promise<boolean> {
  const blob = await given(path, hub, asked);
  if (blob !== null) saveBlob(blob, name);
  return blob !== null;
}

/** Downloads the recovery sheet of a key, as sent by the hub. */
export function saveSheet(keyId: string, pdf: string): void {
  const bytes = Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0));
  saveBlob(new Blob([bytes], { type: 'application/pdf' }), `kunci-balai-${keyId}.pdf`);
}

export function saveBlob(blob: Blob, name: string): void {
  handOut(blob, (link) => (link.download = name));
}

async function given(path: string, { session }: FileAsker, asked?: object): Promise<Blob | null> {
  return session === null ? null : fetchFile(path, session, asked).catch(() => null);
}

function handOut(blob: Blob, set: (link: HTMLAnchorElement) => void): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  set(link);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_WITHIN_MS);
}
