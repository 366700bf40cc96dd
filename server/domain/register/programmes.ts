/** Proper names, the same in both languages. Who is entitled to what changes often and is not told here (RG2). */
export const programmeNames = {
  pkh: 'PKH',
  sembako: 'Sembako/BPNT',
  'pbi-jk': 'PBI-JK',
  pip: 'PIP/KIP',
  atensi: 'ATENSI',
  yapi: 'YAPI',
  permakanan: 'Permakanan',
  pena: 'PENA',
  rutilahu: 'RST/Rutilahu',
  'sembako-adaptif': 'Sembako Adaptif',
  blt: 'BLT',
  'blt-bbm': 'BLT BBM',
  bst: 'BST',
} as const;

export type ProgrammeId = keyof typeof programmeNames;

export interface ProgrammeEntry {
  readonly id: ProgrammeId;
  readonly receives: boolean;
  /** As the register prints it: "OKT-DES 2025". */
  readonly period?: string;
}
