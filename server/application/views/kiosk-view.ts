import type { HallService } from '../../../contract/hall-file.ts';
import type { KioskPaper, KioskService, KioskView } from '../../../contract/views/kiosk-view.ts';
import { usualLanguages } from '../../../contract/lists.ts';
import { besideWords } from '../../domain/cases/beside-words.ts';
import { choicesAmong, papersToBring } from '../../domain/cases/papers-to-bring.ts';
import { summedUp, summing } from '../../domain/ordered-map.ts';
import type { PrintJob } from '../../domain/paper/print-job.ts';
import { notListedAdvice } from '../standard/not-listed-advice.ts';
import { whoMayBring } from '../standard/who-may-bring.ts';
import { kioskComplaints } from './complaints/kiosk-complaints.ts';
import { badgeOf, counterName, lineOf, messageShown, registerBadge, serviceState } from './hall-parts.ts';
import { shown } from '../standard/printed-words.ts';
import type { Scene } from './hall-parts.ts';
import { picturesOf } from './paper-pictures.ts';

/** Enough for visitors still at the kiosk; what a printer is further behind with is no longer asked for. */
const SLIPS_SHOWN = 50;

const takenHere: ReadonlySet<string> = new Set(['ticket', 'standard', 'complaint-receipt']);

/** SC6: nothing about any person. */
export function kioskView(scene: Scene, kioskId: string): KioskView | null {
  const { hall, file } = scene;
  const kiosk = file.kiosks.find(({ id }) => id === kioskId);
  if (!kiosk) return null;
  return {
    revision: scene.revision,
    now: scene.now,
    hall: badgeOf(scene),
    kiosk: {
      id: kiosk.id,
      name: kiosk.name,
      printer: hall.printers.get(kiosk.printerId) ?? 'ready',
      panel: kiosk.panel ?? null,
    },
    help: helpAt(scene, kiosk.id),
    services: file.services.map((service) => serviceTile(scene, service)),
    languages: [...(file.languages ?? usualLanguages)],
    message: messageShown(scene),
    priorities: file.priorities.map(({ id, name, picture = null }) => ({ id, name, picture })),
    register: registerHere(scene),
    complaints: kioskComplaints(scene),
    survey: surveyHere(scene, kiosk),
    slips: slipsFrom(hall, kiosk.printerId),
  };
}

function registerHere(scene: Scene): KioskView['register'] {
  const badge = registerBadge(scene);
  return badge && { ...badge, ifNotListed: notListedAdvice(scene.file) };
}

/** Cached per stretch of jobs, so that only changed stretches are looked at again: a printer far behind has thousands. */
const slips = summing((jobs: readonly PrintJob[]) => jobs.filter(({ kind }) => takenHere.has(kind)));

function slipsFrom({ jobs }: Scene['hall'], here: string): KioskView['slips'] {
  const found: PrintJob[] = [];
  for (const some of summedUp(jobs, slips).toReversed()) {
    if (found.length >= SLIPS_SHOWN) break;
    found.unshift(...some.filter(({ printerId }) => printerId === here));
  }
  return Object.fromEntries(found.slice(-SLIPS_SHOWN).map(({ id, state }) => [id, state]));
}

/** Long enough to be read, and to walk from a counter to the kiosk. */
const COMING_SHOWN = 90_000;

function helpAt({ hall, now }: Scene, kioskId: string): KioskView['help'] {
  const call = hall.help.get(kioskId);
  if (!call) return null;
  if (call.answeredAt === null) return 'asked';
  return now - call.answeredAt < COMING_SHOWN ? 'coming' : null;
}

/** A counter's tablet asks about the visit that has just ended there. */
function surveyHere(scene: Scene, { surveyAt }: { surveyAt?: string | undefined }): KioskView['survey'] {
  const atKiosk = scene.file.survey?.atKiosk === true;
  if (surveyAt === undefined || !scene.file.survey) return { atKiosk, tablet: null };
  const asks = scene.survey.tablets.askAt(surveyAt, scene.now);
  return { atKiosk, tablet: { counter: counterName(scene, surveyAt), asks } };
}

function serviceTile(scene: Scene, service: HallService): KioskService {
  return {
    id: service.id,
    series: service.series,
    icon: service.icon,
    shortName: service.shortName,
    hint: service.hint,
    eligibility: service.eligibility ? shown(service.eligibility) : null,
    whoMayBring: whoMayBring(service),
    state: serviceState(scene, service.id),
    ...lineOf(scene, service.id),
    papers: papersOf(scene, service.requirements),
    issuesLetter: service.issuesLetter,
  };
}

function papersOf(scene: Scene, papers: HallService['requirements']): KioskPaper[] {
  const choice = choicesAmong(papers);
  return papersToBring(papers)
    .flat()
    .map((paper) => ({ ...paperOf(scene, paper), ...choice(paper) }));
}

function paperOf({ file }: Scene, paper: HallService['requirements'][number]): KioskPaper {
  return {
    text: shown(paper.text),
    documents: paper.documents.filter((name) => name !== ''),
    pictures: [...picturesOf(paper)],
    mandatory: paper.mandatory,
    isCopy: paper.form === 'fotokopi',
    ...besideWords(paper),
    unlessListedIn: paper.unlessListed === true ? file.register.name : null,
  };
}
