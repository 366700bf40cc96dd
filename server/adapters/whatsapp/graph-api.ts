import { z } from 'zod';
import { lineOf } from '../post/safe-words.ts';

/** Meta's address, in the API version that this program was written for. */
export const META = 'https://graph.facebook.com/v24.0';

export interface GraphAccess {
  /** Without a trailing slash. */
  readonly apiUrl: string;
  readonly token: string;
}

export type GraphAnswer =
  | { readonly is: 'ok'; readonly body: unknown }
  /** An error in the API's own format. */
  | { readonly is: 'error'; readonly status: number; readonly code: number; readonly said: string }
  /** Nothing was accepted. */
  | { readonly is: 'unreachable'; readonly said: string; readonly trusted: boolean }
  /** The connection broke, or something other than the API answered: it may have been accepted. */
  | { readonly is: 'broken'; readonly said: string };

const PATIENCE_MS = 30_000;

/** One request to the Graph API. Never throws, and never follows a redirect to another host with our token. */
export async function askGraph(
  { apiUrl, token }: GraphAccess,
  path: string,
  init: { readonly method: 'GET' | 'POST'; readonly body?: FormData | string },
  end: AbortSignal,
  patienceMs = PATIENCE_MS,
): Promise<GraphAnswer> {
  const headers = { Authorization: `Bearer ${token}`, ...(typeof init.body === 'string' ? JSON_BODY : {}) };
  const signal = AbortSignal.any([end, AbortSignal.timeout(patienceMs)]);
  try {
    const response = await fetch(`${apiUrl}/${path}`, { ...init, headers, signal, redirect: 'error' });
    return readAnswer(response.status, await response.text());
  } catch (fault) {
    return brokenOff(fault);
  }
}

const JSON_BODY = { 'Content-Type': 'application/json' };

const GraphError = z.object({
  error: z.object({
    code: z.number(),
    message: z.string().optional(),
    error_data: z.object({ details: z.string().optional() }).optional(),
  }),
});

function readAnswer(status: number, text: string): GraphAnswer {
  const body = parsed(text);
  const error = GraphError.safeParse(body);
  if (error.success) {
    const { code, message = '', error_data: data } = error.data.error;
    return { is: 'error', status, code, said: lineOf(`${code} ${data?.details ?? message}`, 300) };
  }
  if (status >= 200 && status < 300 && body !== undefined) return { is: 'ok', body };
  return { is: 'broken', said: `HTTP ${status}` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a gateway's page, not an answer of the API
  }
}

/** Errors before a connection existed, when nothing can have been accepted. */
const NEVER_CONNECTED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ALTNAME/;

function brokenOff(fault: unknown): GraphAnswer {
  const cause = fault instanceof Error ? fault.cause : undefined;
  const code = codeOf(cause) ?? codeOf(fault) ?? (fault instanceof Error ? fault.name : 'fault');
  if (UNTRUSTED.test(code)) return { is: 'unreachable', said: code, trusted: false };
  return NEVER_CONNECTED.test(code) ? { is: 'unreachable', said: code, trusted: true } : { is: 'broken', said: code };
}

function codeOf(fault: unknown): string | undefined {
  if (typeof fault !== 'object' || fault === null || !('code' in fault)) return undefined;
  return typeof fault.code === 'string' ? fault.code : undefined;
}
