import { closeSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Windows cannot open a folder, and does not need to. */
const SYNCS_FOLDERS = process.platform !== 'win32';

export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** DU6: a rename survives a power cut only if its folder is synced too. */
export function moveDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** A folder for this account only, synced: its content survives a power cut only if the folder itself does. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(resolve(folder), { recursive: true, mode: 0o700 });
  // On Windows there is nothing to sync, and Node spells the first folder another way (`\\\\?\\C:\\…`).
  if (first === undefined || !SYNCS_FOLDERS) return;
  let made = resolve(folder);
  syncFolder(dirname(made));
  for (; made !== resolve(first); made = dirname(made)) syncFolder(dirname(dirname(made)));
}

export function syncFolder(path: string): void {
  if (!SYNCS_FOLDERS) return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** The same without blocking the event loop. */
export async function syncFolderAside(path: string): Promise<void> {
  if (!SYNCS_FOLDERS) return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
