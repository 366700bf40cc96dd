import { z } from 'zod';
import { Way } from './hall-file/places.ts';
import { id, nothing } from './request-parts.ts';
import type { RefusalCode } from './reply.ts';
import { PrinterCondition } from './view-parts.ts';

/**
 * Protocol between the print agent and the hub. The agent is a program on another machine, not a screen, so it connects
 * on a path of its own.
 */
export const AGENTS_PATH = '/agents';
/** Raise it with every change that an agent of the previous version would misread. */
export const AGENT_PROTOCOL = 1;

export const AgentHandshake = z.object({
  protocol: z.int(),
  /** Token of the paired agent; absent before pairing. */
  device: z.string().max(128).optional(),
  /** One-time code that an administrator has made in the settings for one agent. */
  invitation: z.string().max(40).optional(),
});
export type AgentHandshake = z.output<typeof AgentHandshake>;

const Journal = z.uuid();
const attempt = z.int().positive();

/** A job that the agent may print, and which try of it this is. The bytes are fetched separately. */
const Offer = z.object({ jobId: id, attempt, kind: z.enum(['ticket', 'letter', 'slip']) });
export type Offer = z.output<typeof Offer>;

/** Everything the hub wants of one agent; each message replaces the one before. */
export const AgentWork = z.object({
  /** Meant for the agent with this journal: one that has lost its journal no longer knows what became of its papers. */
  journal: Journal,
  printers: z.array(
    z.object({ printerId: id, model: z.unknown(), way: Way, /** Null: nothing to print. */ offer: Offer.nullable() }),
  ),
});
export type AgentWork = z.output<typeof AgentWork>;

/** What the hub says to an agent by itself. */
export interface HubToAgent {
  /** Accepted: requests may go both ways. */
  welcome: () => void;
  work: (work: AgentWork) => void;
  /** The agent stores this token and is paired from now on. */
  paired: (paired: { device: string }) => void;
  /** Revoked, or an invalid code. */
  'turned-away': (turned: { refusal: RefusalCode }) => void;
  outdated: (outdated: { protocol: number }) => void;
}

/** What has become of a job, as the agent's spool knows it. */
const JobReport = z.strictObject({
  printerId: id,
  jobId: id,
  attempt,
  state: z.enum(['sent', 'printed', 'unknown', 'needs-clerk', 'failed']),
  confirmation: z.enum(['process-id', 'gs-r']).nullable(),
  why: z.enum(['link-lost', 'no-progress', 'no-confirmation', 'restarted', 'cannot-be-laid-out']).nullable(),
  settled: z.boolean(),
});
export type JobReport = z.output<typeof JobReport>;

/** Every request an agent may make; all are safe to repeat. */
export const agentRequests = {
  'agent:greet': { payload: z.strictObject({ journal: Journal }), value: nothing },
  'agent:fetch': {
    payload: z.strictObject({ printerId: id, jobId: id, attempt }),
    value: z.object({ base64: z.string() }),
  },
  'agent:job': { payload: JobReport, value: nothing },
  'agent:printer': {
    payload: z.strictObject({ printerId: id, condition: PrinterCondition.exclude(['agent-away']) }),
    value: nothing,
  },
} as const satisfies Record<string, { readonly payload: z.ZodType; readonly value: z.ZodType }>;

type AgentRequests = typeof agentRequests;
export type AgentRequestName = keyof AgentRequests;
export type AgentPayload<Name extends AgentRequestName> = z.output<AgentRequests[Name]['payload']>;
export type AgentValue<Name extends AgentRequestName> = z.output<AgentRequests[Name]['value']>;
