import type { HallFile } from '../../../contract/hall-file.ts';
import type { CounterWords } from '../../words/screen-words.ts';
import { choicesOf, namedChoices } from '../fields/choices.ts';
import type { Field } from '../fields/field.ts';
import { freeId } from '../hall/free-id.ts';

export type Channel = HallFile['complaints']['channels'][number];
export type ComplaintStep = HallFile['complaints']['steps'][number];
export type ComplaintOutcome = ComplaintStep['outcomes'][number];

/** A channel of complaints, and the steps it opens. */
export function channelFields({ complaints }: HallFile, words: CounterWords): Field<Channel>[] {
  const t = words.t.choices;
  return [
    { is: 'both', key: 'label' },
    { is: 'choice', key: 'medium', label: t.complaint.medium, choices: choicesOf(t.media), width: 'half' },
    { is: 'text', key: 'value', label: t.office.contactValue, optional: true },
    { is: 'ticks', key: 'at', label: t.complaint.at, choices: choicesOf(t.enteredAt), optional: true },
    { is: 'ticks', key: 'opens', label: t.complaint.opens, choices: namedChoices(complaints.steps, words) },
  ];
}

/** Who does a step of a complaint, where, and what the complainant reads meanwhile. */
export function complaintStepFields(hall: HallFile, step: ComplaintStep, words: CounterWords): Field<ComplaintStep>[] {
  const t = words.t.choices;
  const others = hall.complaints.steps.filter(({ id }) => id !== step.id);
  return [
    { is: 'both', key: 'name', label: words.t.settings.procedures.name },
    { is: 'both', key: 'shownAs', label: t.complaint.shownAs },
    { is: 'ticks', key: 'roles', label: words.t.settings.procedures.roles, choices: namedChoices(hall.roles, words) },
    { is: 'choice', key: 'place', choices: choicesOf(t.complaintPlaces), width: 'half' },
    { is: 'ticks', key: 'joins', label: t.steps.joins, choices: namedChoices(others, words), optional: true },
    { is: 'sentence', key: 'printed', label: t.journey.printed, optional: true },
  ];
}

export function complaintOutcomeFields(
  hall: HallFile,
  step: ComplaintStep,
  { opens, ends }: ComplaintOutcome,
  words: CounterWords,
) {
  const t = words.t.choices;
  const ofStep = hall.roles.filter(({ id }) => step.roles.includes(id));
  const fields: Field<ComplaintOutcome>[] = [
    { is: 'both', key: 'name' },
    { is: 'ticks', key: 'roles', label: t.complaint.alone, choices: namedChoices(ofStep, words), optional: true },
    { is: 'ticks', key: 'opens', label: t.steps.opens, choices: namedChoices(hall.complaints.steps, words) },
    ...(opens.length === 0 || ends !== undefined ? [endsField(words)] : []),
    { is: 'tick', key: 'returns', label: t.steps.returns, absent: true, width: 'half' },
    { is: 'tick', key: 'wantsNote', label: t.complaint.wantsNote, absent: true, width: 'half' },
    { is: 'ticks', key: 'needs', choices: choicesOf(t.complaintNeeds) },
    { is: 'ticks', key: 'does', choices: choicesOf(t.complaintDoes), optional: true },
  ];
  return fields;
}

function endsField({ t }: CounterWords): Field<ComplaintOutcome> {
  const { complaint, complaintEnds } = t.choices;
  const choices = choicesOf(complaintEnds);
  return { is: 'choice', key: 'ends', label: complaint.endsAs, choices, optional: true, width: 'half' };
}

export function newChannel({ complaints }: HallFile, words: CounterWords): Channel {
  const [first] = complaints.steps;
  const kind = freeId('saluran', complaints.channels.map((channel) => channel.kind)); // oxfmt-ignore
  const label = { ...words.t.choices.complaint.newChannel };
  return { kind, label, medium: 'letter', opens: first ? [first.id] : [] };
}

export function newComplaintStep({ complaints }: HallFile, words: CounterWords): ComplaintStep {
  const name = { ...words.t.choices.steps.newStep };
  const taken = complaints.steps.map(({ id }) => id);
  return {
    id: freeId('langkah', taken),
    name,
    shownAs: { ...name },
    roles: [complaints.officer.roleId],
    place: 'desk',
    outcomes: [newComplaintOutcome([], words)],
  };
}

export function newComplaintOutcome(outcomes: readonly ComplaintOutcome[], words: CounterWords): ComplaintOutcome {
  const taken = outcomes.map(({ id }) => id);
  const name = { ...words.t.choices.journey.newOutcome };
  return { id: freeId('hasil', taken), name, opens: [], ends: 'closed', needs: [], wantsNote: true };
}
