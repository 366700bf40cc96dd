/** The two groups of PermenPANRB 15/2014: what the visitor meets, and how the office manages it. */
export const standardGroups = {
  delivery: { id: 'Penyampaian pelayanan', en: 'How the service is delivered' },
  management: { id: 'Pengelolaan pelayanan', en: 'How the service is managed' },
} as const;
export type StandardGroup = keyof typeof standardGroups;

/** Columns that a standard's table has beside its steps. */
export const stepColumns = {
  time: { id: 'Waktu', en: 'Time' },
  output: { id: 'Hasil', en: 'What comes of it' },
} as const;

const component = <Id extends string>(id: Id, group: StandardGroup, name: string, en: string) => ({
  id,
  group,
  name: { id: name, en },
});

/** The 14 components in the order of the rule. */
export const standardComponents = [
  component('persyaratan', 'delivery', 'Persyaratan', 'Requirements'),
  component('prosedur', 'delivery', 'Sistem, mekanisme, dan prosedur', 'System, mechanism and procedure'),
  component('jangka-waktu', 'delivery', 'Jangka waktu pelayanan', 'Time limit'),
  component('biaya', 'delivery', 'Biaya/tarif', 'Fee'),
  component('produk', 'delivery', 'Produk pelayanan', 'Result of the service'),
  component(
    'pengaduan',
    'delivery',
    'Penanganan pengaduan, saran, dan masukan',
    'Complaints, suggestions and feedback',
  ),
  component('dasar-hukum', 'management', 'Dasar hukum', 'Legal basis'),
  component('sarana', 'management', 'Sarana, prasarana, dan/atau fasilitas', 'Facilities'),
  component('kompetensi', 'management', 'Kompetensi pelaksana', 'Competence of the staff'),
  component('pengawasan', 'management', 'Pengawasan internal', 'Internal supervision'),
  component('jumlah-pelaksana', 'management', 'Jumlah pelaksana', 'Number of staff'),
  component('jaminan', 'management', 'Jaminan pelayanan', 'Guarantee of the service'),
  component('keamanan', 'management', 'Jaminan keamanan dan keselamatan pelayanan', 'Guarantee of safety and security'),
  component('evaluasi', 'management', 'Evaluasi kinerja pelaksana', 'Evaluation of the staff’s work'),
] as const;
