import type { HallFile } from '../../../contract/hall-file.ts';

/** No hall is shipped with a name: it is the office's to give, and to take away. */
export function setOfficer({ complaints }: HallFile, typed: string): void {
  const name = typed.trim();
  if (name === '') delete complaints.officer.name;
  else complaints.officer.name = name;
}
