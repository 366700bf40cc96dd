import { accept } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Instant } from '../hall-time/instant.ts';
import { inNoOrder } from './survey-answer.ts';
import type { CollectSurvey } from './survey-commands.ts';

export function collectSurvey({ day, answers, facts }: CollectSurvey, now: Instant): Decision {
  if (answers.length === 0) return accept();
  return accept({ type: 'survey-collected', at: now, day, answers: inNoOrder(answers), facts });
}
