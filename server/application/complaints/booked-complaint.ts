import { stepOf } from '../../domain/procedures/procedure.ts';
import { anonymous } from '../../domain/complaints/complainant.ts';
import type { Complainant } from '../../domain/complaints/complainant.ts';
import type { ComplaintOutcome, ComplaintSetup } from '../../domain/complaints/complaint-setup.ts';
import { standingMoves } from '../../domain/complaints/standing-moves.ts';
import type { EventOf } from '../../domain/events.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { ArchivedComplaint, MoveWords } from '../../ports/complaint-archive.ts';
import { recordInWords } from '../letters/case-letter.ts';

/** One row of the complaint book (CM13), in the words of the hall's file. */
interface BookedComplaint {
  readonly complainant: Complainant;
  readonly words: string;
  /** To whom it was assigned, with which note. */
  readonly dispositions: readonly string[];
  /** What was done, step by step. */
  readonly followUp: readonly string[];
  /** Empty: there is none. */
  readonly answer: string;
  /** Null: not delivered. */
  readonly answeredAt: Instant | null;
}

export function bookedComplaint(setup: ComplaintSetup, archived: ArchivedComplaint): BookedComplaint {
  const { complaint, told, moves, story } = archived;
  const { words = '', complainant = anonymous } = told.at(-1) ?? {};
  const done = standingMoves(story).map((move) => inWords(setup, move, moves.get(move.moveId)));
  const { answer } = complaint;
  return {
    complainant,
    words,
    dispositions: done.flatMap(({ text, isDisposition }) => (isDisposition ? [text] : [])),
    followUp: done.flatMap(({ text, isDisposition }) => (isDisposition ? [] : [text])),
    answer: answer ? (moves.get(answer.moveId)?.answer ?? '') : '',
    answeredAt: answer?.state === 'delivered' ? answer.at : null,
  };
}

/** A step that the hall has removed is shown by its id. */
function inWords(setup: ComplaintSetup, move: EventOf<'complaint-moved'>, said: MoveWords | undefined) {
  const step = stepOf(setup, move.stepId);
  const outcome = step?.outcomes.find(({ id }) => id === move.outcomeId);
  const records = (step?.records ?? []).flatMap((field) => {
    const value = said?.records[field.id];
    return value === undefined ? [] : [`${field.name.id}: ${recordInWords(field, value)}`];
  });
  const beside = [...(said && said.note !== '' ? [said.note] : []), ...records].join('; ');
  const head = `${step?.name.id ?? move.stepId} – ${outcome?.name.id ?? move.outcomeId}`;
  return {
    text: beside === '' ? head : `${head}: ${beside}`,
    isDisposition: outcome !== undefined && assigns(outcome),
  };
}

/** The complaint goes to somebody else with a note, and nothing else is done. */
const assigns = ({ wantsNote, ends, returns, does = [] }: ComplaintOutcome): boolean =>
  wantsNote === true && !ends && !returns && does.length === 0;
