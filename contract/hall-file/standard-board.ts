import { z } from 'zod';
import { Shown } from '../view-parts.ts';
import { standardComponents } from './standard-components.ts';

export const ComponentId = z.enum(standardComponents.map(({ id }) => id));
export type ComponentId = z.output<typeof ComponentId>;

const BoardLine = z.object({
  /** Our word before the printed ones: "Telepon". It stands alone where the source prints no more. */
  label: Shown.nullable(),
  text: Shown.nullable(),
  /** Where the source has it (HF3); null: the office's own words. */
  line: z.union([z.int(), z.array(z.int())]).nullable(),
  /** A paper that is brought if needed. */
  optional: z.boolean(),
  /** What the standard's table says of a step: its time, what comes of it. */
  columns: z.array(z.object({ name: Shown, text: Shown })),
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
  /** `mentioned`: the standard has no such component, but speaks of it under another one. */
  state: z.enum(['stated', 'mentioned', 'lacking']),
  /** Empty although `stated`: the standard has the component, but names nothing for this service. */
  parts: z.array(BoardPart),
});
export type BoardComponent = z.output<typeof BoardComponent>;

/** SB1: the whole standard of one service. */
export const StandardBoard = z.object({
  serviceId: z.string(),
  service: Shown,
  fullName: Shown,
  /** What it is, and who may have it, where the standard says so. */
  about: z.array(Shown),
  decree: Shown.nullable(),
  enactment: z.array(Shown),
  groups: z.array(z.object({ name: Shown, components: z.array(BoardComponent) })),
});
export type StandardBoard = z.output<typeof StandardBoard>;
