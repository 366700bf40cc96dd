import { z } from 'zod';
import { LimitUnit, PrintedOrOwn, assumed, id, words } from './parts.ts';

/** What the hall offers on visitors' telephones at home, and how it writes to them. */

/** A service that may be asked for from home (004 lines 15 to 21): what a complete request begins, and by when it is answered. */
export const ServiceFromHome = z.strictObject({
  /** Steps of the service's case that begin with it. */
  opens: z.array(id).min(1),
  limit: z.strictObject({
    text: PrintedOrOwn.optional(),
    value: z.int().positive(),
    unit: LimitUnit,
    assumed,
  }),
  printed: z.array(PrintedOrOwn),
  assumed,
});

/** Each part of the visitors' site can be switched off. */
export const Online = z.strictObject({
  enabled: z.boolean(),
  /** Requests for the services that may be asked for from home. */
  requests: z.boolean(),
  complaints: z.boolean(),
  survey: z.boolean(),
  /** Whether everybody may see how many are waiting. */
  waiting: z.boolean(),
  assumed,
});

/** Over plain http the office's token could be read on the way; a simulator on this computer is no risk. */
const isGuarded = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || hostname === 'localhost' || /^127\.[\d.]+$/.test(hostname);
};

/** How the hub sends; passwords and tokens are kept apart from this file. */
export const Post = z.strictObject({
  mail: z
    .strictObject({
      host: words,
      port: z.int().min(1).max(65_535),
      security: z.enum(['tls', 'starttls', 'none']),
      user: z.string().max(200),
      from: z.email(),
    })
    .optional(),
  whatsapp: z
    .strictObject({
      /** With country code, digits only: 6281234567890. For wa.me, with or without the Cloud API. */
      number: z
        .string()
        .regex(/^[1-9]\d{7,14}$/, 'write the number with its country code and digits only: 6281234567890'),
      cloud: z
        .strictObject({
          phoneNumberId: z.string().regex(/^\d{5,20}$/, 'write the Phone number ID as Meta shows it: digits only'),
          /** Where the API is; absent: Meta's own address. */
          apiUrl: z
            .url({ protocol: /^https?$/ })
            .refine((url) => isGuarded(url), { message: 'write an address that begins with https://' })
            .optional(),
          /** Approved template for an answer after the 24 hours' window, with its language: "jawaban_siap", "id". */
          template: z.strictObject({ name: z.string().regex(/^[a-z0-9_]{1,100}$/), language: z.string().max(10) }),
        })
        .optional(),
    })
    .optional(),
});
export type Post = z.output<typeof Post>;

/** The nine elements of PermenPANRB 14/2017. */
export const Survey = z.strictObject({
  atKiosk: z.boolean(),
  /** Its result is shown in the waiting room. */
  onDisplay: z.boolean(),
  /** Respondents are asked for sex, education and job as well; absent: they are not. */
  asksRespondents: z.boolean().optional(),
  assumed,
});
