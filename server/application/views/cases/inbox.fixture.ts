import type { HallFile } from '../../../../contract/hall-file.ts';
import type { ActOnStep } from '../../../domain/cases/case-commands.ts';
import type { HallCommand } from '../../../domain/commands.ts';
import { deedOf } from '../../../domain/hall.fixture.ts';
import type { Hall } from '../../../domain/hall.ts';
import { SurveyRoom } from '../../survey/survey-room.ts';

const voice = { edition: '' };
export const sceneIn = (file: HallFile, hall: Hall, now: number) => ({
  hall,
  file,
  revision: 1,
  now,
  survey: new SurveyRoom(() => 'pass'),
  voice,
});

/** On the case of whoever bears this name, by somebody in that role. */
export const acts = (name: string, stepId: string, outcomeId: string, role: string): HallCommand => {
  const act: ActOnStep = {
    type: 'act-on-step',
    caseId: `case of ${name}`,
    stepId,
    outcomeId,
    note: 'alasan',
    records: {},
    deed: deedOf(stepId),
  };
  return { ...act, by: { clerkId: role, roles: [role], administers: false } };
};
