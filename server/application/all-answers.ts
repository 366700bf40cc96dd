import { alarmAnswers } from './answers/alarm-answers.ts';
import { backupAnswers } from './answers/backup-answers.ts';
import { caseActAnswers } from './answers/case-act-answers.ts';
import { caseAnswers } from './answers/case-answers.ts';
import { clerkAnswers } from './answers/clerk-answers.ts';
import { complaintAnswers } from './answers/complaint-answers.ts';
import { counterAnswers } from './answers/counter-answers.ts';
import { deviceAnswers } from './answers/device-answers.ts';
import { displayAnswers } from './answers/display-answers.ts';
import { editionAnswers } from './answers/edition-answers.ts';
import { fileAnswers } from './answers/file-answers.ts';
import { hallNowAnswers } from './answers/hall-now-answers.ts';
import { homeAnswers } from './answers/home-answers.ts';
import { keyAnswers } from './answers/key-answers.ts';
import { kioskAnswers } from './answers/kiosk-answers.ts';
import { mediaAnswers } from './answers/media-answers.ts';
import { messageAnswers } from './answers/message-answers.ts';
import { ownAccessAnswers } from './answers/own-access-answers.ts';
import type { Answers } from './answers/screen.ts';
import { personAnswers } from './answers/person-answers.ts';
import { reportAnswers } from './answers/report-answers.ts';
import { settingsAnswers } from './answers/settings-answers.ts';
import { setupAnswers } from './answers/setup-answers.ts';
import type { Beginning } from './answers/setup-answers.ts';
import { signInAnswers } from './answers/sign-in-answers.ts';
import { surveyAnswers } from './answers/survey-answers.ts';
import { voiceAnswers } from './answers/voice-answers.ts';
import type { Recordings } from './complaints/recordings.ts';
import type { Pairing } from './devices/pairing.ts';
import { RegisterDesk } from './kiosk/register-desk.ts';

/** All requests of the contract with their answers; a request without one does not compile. */
export function allAnswers(pairing: Pairing, beginning: Beginning, recordings: Recordings): Answers {
  return {
    ...kioskAnswers(new RegisterDesk()),
    ...signInAnswers,
    ...counterAnswers,
    ...alarmAnswers,
    ...fileAnswers,
    ...caseAnswers,
    ...caseActAnswers,
    ...homeAnswers,
    ...complaintAnswers(recordings),
    ...personAnswers,
    ...reportAnswers,
    ...hallNowAnswers(),
    ...settingsAnswers,
    ...backupAnswers,
    ...keyAnswers,
    ...editionAnswers,
    ...mediaAnswers,
    ...messageAnswers,
    ...clerkAnswers,
    ...deviceAnswers(pairing),
    ...ownAccessAnswers,
    ...setupAnswers(beginning),
    ...surveyAnswers(),
    ...displayAnswers,
    ...voiceAnswers,
  };
}
