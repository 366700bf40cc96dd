import { z } from 'zod';

/** What the Cloud API accepts by its documentation, but stricter: unknown fields are errors and not ignored. */
const text = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((value) => value.trim() !== '', 'blank');
const trimmed = (longest: number) => text(longest).refine((value) => value === value.trim(), 'space at an end');
const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;

const Buttons = z.strictObject({
  type: z.literal('button'),
  body: z.strictObject({ text: text(1_024) }),
  action: z.strictObject({
    buttons: z
      .array(
        z.strictObject({
          type: z.literal('reply'),
          reply: z.strictObject({ id: trimmed(256), title: trimmed(20) }),
        }),
      )
      .min(1)
      .max(3)
      .refine((buttons) => isUnique(buttons.map(({ reply }) => reply.id)), 'ids are not unique')
      .refine((buttons) => isUnique(buttons.map(({ reply }) => reply.title)), 'titles are not unique'),
  }),
});

const Row = z.strictObject({ id: trimmed(200), title: trimmed(24), description: text(72).optional() });
const List = z.strictObject({
  type: z.literal('list'),
  body: z.strictObject({ text: text(1_024) }),
  action: z.strictObject({
    button: trimmed(20),
    sections: z
      .array(z.strictObject({ title: trimmed(24), rows: z.array(Row).min(1) }))
      .min(1)
      .max(10)
      .refine((sections) => sections.flatMap(({ rows }) => rows).length <= 10, 'more than ten rows')
      .refine((sections) => isUnique(sections.flatMap(({ rows }) => rows.map(({ id }) => id))), 'ids are not unique'),
  }),
});

/** No line break, no tab, no five spaces: otherwise error 132018. */
const TemplateText = text(1_024).refine((value) => !/[\n\t]| {5}/.test(value), 'break');
const Template = z.strictObject({
  name: z.string().regex(/^[a-z0-9_]+$/),
  language: z.strictObject({ code: z.string().min(2) }),
  components: z.tuple([
    z.strictObject({
      type: z.literal('body'),
      parameters: z.array(z.strictObject({ type: z.literal('text'), text: TemplateText })),
    }),
  ]),
});

const head = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual'),
  to: z
    .string()
    .regex(/^[1-9]\d{7,14}$/)
    .optional(),
  recipient: z
    .string()
    .regex(/^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/)
    .optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
};

export const CloudMessage = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...head,
      type: z.literal('text'),
      text: z.strictObject({ body: text(4_096), preview_url: z.boolean().optional() }),
    }),
    z.strictObject({
      ...head,
      type: z.literal('interactive'),
      interactive: z.discriminatedUnion('type', [Buttons, List]),
    }),
    z.strictObject({
      ...head,
      type: z.literal('document'),
      document: z.strictObject({
        id: z.string().min(1),
        filename: text(240).optional(),
        caption: text(1_024).optional(),
      }),
    }),
    z.strictObject({ ...head, type: z.literal('template'), template: Template }),
  ])
  .refine(({ to, recipient }) => (to === undefined) !== (recipient === undefined), 'to or recipient');
export type CloudMessage = z.output<typeof CloudMessage>;

export interface ApiError {
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

/** Its behaviour at `POST /messages` from now on; anything but `well` is trouble. */
export type CloudMood =
  | { readonly is: 'well' }
  | ({ readonly is: 'refuses' } & ApiError)
  /** Falls silent, with or without having accepted the message. */
  | { readonly is: 'hangs'; readonly taken: boolean }
  /** Accepts it, but a gateway answers. */
  | { readonly is: 'breaks'; readonly status: number }
  /** Accepts it, then disconnects. */
  | { readonly is: 'drops' };

export const apiError = (status: number, code: number, message: string): ApiError => ({ status, code, message });

export interface KnownTemplate {
  readonly name: string;
  readonly language: string;
  readonly parameters: number;
}

export function faultInTemplate(
  { template }: Extract<CloudMessage, { type: 'template' }>,
  known: readonly KnownTemplate[],
) {
  const found = known.find(({ name, language }) => name === template.name && language === template.language.code);
  if (!found) return apiError(404, 132_001, 'Template name does not exist in the translation');
  const [{ parameters }] = template.components;
  return parameters.length === found.parameters
    ? null
    : apiError(400, 132_000, 'Number of parameters does not match the expected number of params');
}

/** One message every six seconds to one telephone, 45 in a burst; 80 a second to all. */
export class CloudPace {
  readonly #pairs = new Map<string, number[]>();
  #all: number[] = [];

  fault(to: string, now: number): ApiError | null {
    this.#all = this.#all.filter((at) => now - at < 1_000);
    const pair = (this.#pairs.get(to) ?? []).filter((at) => now - at < 45 * 6_000);
    if (pair.length >= 45) return apiError(400, 131_056, '(Business Account, Consumer Account) pair rate limit hit');
    if (this.#all.length >= 80) return apiError(429, 130_429, 'Rate limit hit');
    this.#pairs.set(to, [...pair, now]);
    this.#all.push(now);
    return null;
  }
}
