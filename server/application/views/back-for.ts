import type { Bilingual } from '../../domain/bilingual.ts';
import { caseOf } from '../../domain/cases/file-facts.ts';
import { openSteps } from '../../domain/cases/decide-case.ts';
import type { StepSetup } from '../../domain/procedures/procedure.ts';
import type { Visit } from '../../domain/queue/visit.ts';
import type { Scene } from './hall-parts.ts';

const letterReady = { id: 'Surat siap diserahkan', en: 'Letter ready to hand over' };
const refused = { id: 'Berkas tidak dipenuhi', en: 'Request not granted' };

/** CS8: what his case has for a visitor now, at the station where he is; null: nothing yet. */
export function backFor({ hall }: Pick<Scene, 'hall'>, visit: Visit): Bilingual | null {
  const behind = caseOf(hall, visit);
  const { stage: here } = visit;
  if (!behind || here.is === 'done') return null;
  const { stage } = behind;
  if (stage.is === 'closed') return stage.as === 'refused' ? refused : null;
  const step = openSteps(hall, behind).find(({ visitorAt }) => visitorAt === here.stationId);
  if (!step) return null;
  return handsOver(step) && behind.letter?.state === 'signed' ? letterReady : step.name;
}

const handsOver = ({ outcomes }: StepSetup): boolean =>
  outcomes.some(({ does }) => does?.includes('hand-over') === true);
