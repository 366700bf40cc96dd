import type { HallFile } from '../../../contract/hall-file.ts';

/** No hall is shipped with an officer's name: the office enters and removes it. */
export function setOfficer({ complaints }: HallFile, typed: string): void {
  const name = typed.trim();
  if (name === '') delete complaints.officer.name;
  else complaints.officer.name = name;
}
