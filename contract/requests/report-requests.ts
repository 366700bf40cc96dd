import { z } from 'zod';
import { id } from '../request-parts.ts';
import { BookId, BookMark, BookPage, Period, Report } from '../views/report-view.ts';
import { SurveyReport } from '../views/survey-view.ts';

/** The hub checks each time who may see reports (RP6). */
const asks = <Payload extends z.ZodType, Value extends z.ZodType>(payload: Payload, value: Value) =>
  ({ from: 'counter', right: 'any', part: 'reports', payload, value }) as const;

export const reportRequests = {
  'report:figures': asks(z.strictObject({ period: Period }), Report),
  'report:book': asks(z.strictObject({ book: BookId, period: Period, from: BookMark.nullable() }), BookPage),
  /** SKM; of one service or of all. */
  'report:survey': asks(z.strictObject({ period: Period, serviceId: id.nullable() }), SurveyReport),
} as const;
