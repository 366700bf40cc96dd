import type { CounterHub } from '../../counter-hub.ts';
import { fetchFile } from './send-file.ts';

/** Hands a protected file to the clerk as a download. */
export async function saveFile(path: string, name: string, hub: Pick<CounterHub, 'session'>): Promise<void> {
  const blob = hub.session === null ? null : await fetchFile(path, hub.session);
  if (blob !== null) saveBlob(blob, name);
}

/** The recovery sheet of a key, as the hub sends it. */
export function saveSheet(keyId: string, pdf: string): void {
  const bytes = Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0));
  saveBlob(new Blob([bytes], { type: 'application/pdf' }), `kunci-balai-${keyId}.pdf`);
}

export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
