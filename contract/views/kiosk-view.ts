import { z } from 'zod';
import { languages } from '../lists.ts';
import { ComplaintMedium } from '../hall-file/complaints.ts';
import { Bilingual } from '../hall-file/parts.ts';
import { PriorityPicture } from '../hall-file/places.ts';
import { PaperPicture } from '../hall-file/service.ts';
import {
  JobState,
  NumbersStop,
  PrinterCondition,
  RegisterBadge,
  Shown,
  WaitRangeShape,
  common,
  id,
  instant,
} from '../view-parts.ts';

const ServiceState = z.discriminatedUnion('is', [
  z.object({ is: z.literal('open'), stops: NumbersStop.optional() }),
  z.object({
    is: z.literal('closed'),
    why: z.enum(['hall-closed', 'holiday', 'service-closed', 'quota-spent']),
    opensAt: instant.nullable(),
  }),
]);

const KioskPaper = z.object({
  text: Shown,
  /** In a word or two each, as the office says them: "KK", "KTP". */
  documents: z.array(z.string()),
  pictures: z.array(PaperPicture),
  mandatory: z.boolean(),
  /** A copy is meant; to be said where its name stands alone, on a card. */
  isCopy: z.boolean(),
  /** SB3: a short name where the printed words give none, or are a whole sentence. Names as the hall file has them. */
  called: z.string().nullable(),
  form: z.string().nullable(),
  issuer: z.string().nullable(),
  countersignedBy: z.string().nullable(),
  /** The register in which being listed stands in for this paper. */
  unlessListedIn: z.string().nullable(),
  /** CS4: of those with the same figure, which follow each other, one is enough. */
  oneOf: z.int().optional(),
});
export type KioskPaper = z.output<typeof KioskPaper>;

export const KioskService = z.object({
  id,
  series: z.string(),
  icon: z.enum(['letter', 'register', 'aid', 'elderly', 'people']),
  shortName: Bilingual,
  hint: Bilingual,
  /** Who may have it; null: the standard does not say. */
  eligibility: Shown.nullable(),
  /** Who may bring it for somebody else, as a sentence; null: the standard names nobody. */
  whoMayBring: Bilingual.nullable(),
  state: ServiceState,
  waiting: z.int(),
  /** For somebody who came now; null: "belum dapat diperkirakan". */
  wait: WaitRangeShape.nullable(),
  papers: z.array(KioskPaper),
  issuesLetter: z.boolean(),
});
export type KioskService = z.output<typeof KioskService>;

export const KioskView = z.object({
  ...common,
  kiosk: z.object({
    id,
    name: z.string(),
    printer: PrinterCondition,
    /** Null: the defaults of the style sheet. */
    panel: z.object({ diagonalInches: z.number(), bottomMm: z.int() }).nullable(),
  }),
  /** Null: nobody has called for a clerk, or that is over. */
  help: z.enum(['asked', 'coming']).nullable(),
  services: z.array(KioskService),
  /** What can be spoken here, in the order of the button. */
  languages: z.array(z.enum(languages)),
  /** The current message to the hall (HN5), shown until then at the latest. */
  message: z.object({ id, text: Bilingual, until: instant }).nullable(),
  priorities: z.array(z.object({ id, name: Bilingual, picture: PriorityPicture.nullable() })),
  /** Null: no register was imported, so nobody can be checked. */
  register: RegisterBadge.extend({
    /** RG8: what to do for whoever is not listed, as the hall has it, and whose standard says so; null: the hall says nothing of it. */
    ifNotListed: z.object({ advice: Bilingual, printed: Shown.nullable(), service: Bilingual.nullable() }).nullable(),
  }).nullable(),
  /** How one may complain, at this kiosk and elsewhere; null: the hall names no way. */
  complaints: z
    .object({
      identityRequired: z.boolean(),
      /** Who receives them, where the office has said so. */
      officer: z.string().nullable(),
      channels: z.array(
        z.object({
          kind: id,
          label: Bilingual,
          medium: ComplaintMedium,
          /** The complainant speaks to somebody there; otherwise he writes or records here. */
          isMet: z.boolean(),
          /** Shown to him once it is handed in; from the step it opens. */
          shownAs: Bilingual,
        }),
      ),
      others: z.array(z.object({ label: Bilingual, value: z.string().nullable() })),
    })
    .nullable(),
  survey: z.object({
    /** The survey can be answered at this kiosk. */
    atKiosk: z.boolean(),
    /** This kiosk is a counter's tablet: it asks visitors served there, and gives no numbers. */
    tablet: z
      .object({ counter: Bilingual, /** Stands for the visit that has just ended there. */ asks: id.nullable() })
      .nullable(),
  }),
  /** The latest slips of this kiosk's printer by job, so that the visitor learns whether his was printed. */
  slips: z.record(z.string(), JobState),
});
export type KioskView = z.output<typeof KioskView>;
