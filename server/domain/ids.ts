/** Ids are made by the first caller (IS2), so that a retry is harmless. Never shown to people, never printed (IS7). */
export type VisitId = string;
export type JobId = string;
export type LetterId = string;
export type AnnouncementId = string;
export type CaseId = string;
export type AttachmentId = string;
export type ComplaintId = string;
export type MessageId = string;
export type ChatId = string;
export type AlarmId = string;

/** Names of entries in the hall's file. */
export type ServiceId = string;
export type StationId = string;
export type CounterId = string;
export type PrinterId = string;
export type KioskId = string;
export type PriorityId = string;
export type OutcomeId = string;
export type RoleId = string;
export type StepId = string;

export type ClerkId = string;
