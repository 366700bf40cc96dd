import type { Bilingual } from '../bilingual.ts';

/** SV1: the nine elements of PermenPANRB 14/2017, in the order of its questionnaire. Each weighs a ninth (SV2). */
export const elementIds = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9'] as const;
export type ElementId = (typeof elementIds)[number];

/** The rule's own scale: 1 is the worst answer, 4 the best. */
export const SCORES = [1, 2, 3, 4] as const;
export type Score = (typeof SCORES)[number];

/** As official reports call them. */
export const elementNames: Readonly<Record<ElementId, Bilingual>> = {
  U1: { id: 'Persyaratan', en: 'Requirements' },
  U2: { id: 'Sistem, mekanisme, dan prosedur', en: 'System, mechanism and procedure' },
  U3: { id: 'Waktu penyelesaian', en: 'Time taken' },
  U4: { id: 'Biaya/tarif', en: 'Cost' },
  U5: { id: 'Produk spesifikasi jenis pelayanan', en: 'Product of the service' },
  U6: { id: 'Kompetensi pelaksana', en: 'Competence of staff' },
  U7: { id: 'Perilaku pelaksana', en: 'Conduct of staff' },
  U8: { id: 'Sarana dan prasarana', en: 'Facilities' },
  U9: { id: 'Penanganan pengaduan, saran, dan masukan', en: 'Handling of complaints, suggestions and feedback' },
};
