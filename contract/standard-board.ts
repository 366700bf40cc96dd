import { z } from 'zod';
import { Shown } from './view-parts.ts';

/** The two groups of PermenPANRB 15/2014: what the visitor meets, and how the office manages it. */
export const standardGroups = {
  delivery: { id: 'Penyampaian pelayanan', en: 'How the service is delivered' },
  management: { id: 'Pengelolaan pelayanan', en: 'How the service is managed' },
} as const;
export type StandardGroup = keyof typeof standardGroups;

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
  component('pengaduan', 'delivery', 'Penanganan pengaduan, saran, dan masukan', 'Complaints, suggestions and input'),
  component('dasar-hukum', 'management', 'Dasar hukum', 'Legal basis'),
  component('sarana', 'management', 'Sarana, prasarana, dan/atau fasilitas', 'Facilities'),
  component('kompetensi', 'management', 'Kompetensi pelaksana', 'Competence of the staff'),
  component('pengawasan', 'management', 'Pengawasan internal', 'Internal supervision'),
  component('jumlah-pelaksana', 'management', 'Jumlah pelaksana', 'Number of staff'),
  component('jaminan', 'management', 'Jaminan pelayanan', 'Guarantee of the service'),
  component('keamanan', 'management', 'Jaminan keamanan dan keselamatan pelayanan', 'Guarantee of safety and security'),
  component('evaluasi', 'management', 'Evaluasi kinerja pelaksana', 'Evaluation of the staff’s work'),
] as const;

export const ComponentId = z.enum(standardComponents.map(({ id }) => id));
export type ComponentId = z.output<typeof ComponentId>;

const BoardLine = z.object({
  /** Our word before the printed ones: "Telepon". It stands alone where the source prints no more. */
  label: Shown.nullable(),
  text: Shown.nullable(),
  /** Where the source has it (HF3). */
  line: z.union([z.int(), z.array(z.int())]),
  /** A paper that is brought if needed. */
  optional: z.boolean(),
});
export type BoardLine = z.output<typeof BoardLine>;

const BoardPart = z.object({
  title: Shown.nullable(),
  /** Steps that follow one another. */
  ordered: z.boolean(),
  lines: z.array(BoardLine),
});
export type BoardPart = z.output<typeof BoardPart>;

const BoardComponent = z.object({
  /** 1 to 14. */
  number: z.int(),
  id: ComponentId,
  name: Shown,
  /** `mentioned`: the standard does not set it down, but speaks of it under another component. */
  state: z.enum(['stated', 'mentioned', 'lacking']),
  /** Stated without any: the standard has the component, and names nothing for this service. */
  parts: z.array(BoardPart),
});
export type BoardComponent = z.output<typeof BoardComponent>;

/** SB1: the whole standard of one service. */
export const StandardBoard = z.object({
  serviceId: z.string(),
  service: Shown,
  fullName: Shown,
  decree: Shown.nullable(),
  enactment: z.array(Shown),
  groups: z.array(z.object({ name: Shown, components: z.array(BoardComponent) })),
});
export type StandardBoard = z.output<typeof StandardBoard>;
