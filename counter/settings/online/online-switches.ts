import type { HallFile } from '../../../contract/hall-file.ts';

export const onlineParts = ['requests', 'complaints', 'survey', 'waiting'] as const;
type OnlineSwitch = 'enabled' | (typeof onlineParts)[number];

const closed: NonNullable<HallFile['online']> = {
  enabled: false,
  requests: false,
  complaints: false,
  survey: false,
  waiting: false,
};

/** What the office chooses is no longer assumed. */
export function setOnline(hall: HallFile, part: OnlineSwitch, on: boolean): void {
  const { assumed: _, ...known } = hall.online ?? closed;
  hall.online = { ...known, [part]: on };
}

/** Without a trailing slash, as the hall file requires; empty: the hub's own address. */
export function setPublicUrl(hall: HallFile, typed: string): void {
  const url = typed.trim().replace(/\/+$/, '');
  if (url === '') delete hall.publicUrl;
  else hall.publicUrl = url;
}

export function setSurvey(hall: HallFile, part: 'atKiosk' | 'onDisplay' | 'asksRespondents', on: boolean): void {
  if (!hall.survey) return;
  const { assumed: _, ...known } = hall.survey;
  hall.survey = { ...known, [part]: on };
}

/** A hall without a survey has no such block in its file. */
export function askWhetherSatisfied(hall: HallFile, on: boolean): void {
  if (on) hall.survey = { atKiosk: true, onDisplay: false };
  else delete hall.survey;
}

/** The office confirms what was assumed. */
export function confirm(part: HallFile['online'] | HallFile['survey']): void {
  delete part?.assumed;
}
