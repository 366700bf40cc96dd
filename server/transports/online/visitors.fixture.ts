import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import type { Challenge } from 'altcha-lib/types';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { UploadFolder } from '../../adapters/upload-folder.ts';
import { openVault } from '../../adapters/vault/vault.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import { httpApp } from '../http.ts';
import { TestHub } from '../hub.fixture.ts';

/** A page with a form that anybody may send, as a browser sees it. */
export interface FormPage {
  readonly formId: string;
  readonly proof: string;
}

export interface Photo {
  readonly field: string;
  readonly bytes: Uint8Array;
  readonly type?: string;
}

/** The hub's pages as a browser requests them, without a network. */
export class TestSite {
  readonly hub: TestHub;
  readonly app: Hono;

  private constructor(hub: TestHub, app: Hono) {
    [this.hub, this.app] = [hub, app];
  }

  static async open(hallId: string | null = null, proxies: readonly string[] = []): Promise<TestSite> {
    const hub = await TestHub.start({ hallId });
    const uploads = new UploadFolder(
      join(hub.folder, 'uploads'),
      () => openVault(join(hub.folder, 'trial')).files,
      () => hub.hub.office.chance.id(),
    );
    return new TestSite(
      hub,
      httpApp({ office: () => hub.hub.office, webRoot: null, uploads, proofRounds: 1, proxies }),
    );
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.app.request(path, { headers });
  }

  async text(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  /** As sent by our own page; `from` is the page that sends. */
  async post(path: string, fields: Record<string, string>, from = 'http://localhost', peer = PEER): Promise<Response> {
    const headers = { Origin: from, Host: 'localhost', 'Content-Type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams(fields).toString();
    return this.app.request(path, { method: 'POST', headers, body }, bindings(peer));
  }

  /** Opens the page and computes its proof of work, as the visitor's telephone would. */
  async formAt(path: string): Promise<FormPage> {
    const page = await this.text(path);
    const [, formId = ''] = /name="form" value="([^"]+)"/.exec(page) ?? [];
    const [, challenge = ''] = /data-proof="([^"]+)"/.exec(page) ?? [];
    return { formId, proof: await worked(challenge.replaceAll('&quot;', '"')) };
  }

  async send(path: string, fields: Record<string, string>, photos: readonly Photo[] = [], peer = PEER) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    for (const { field, bytes, type = 'image/jpeg' } of photos) {
      form.append(field, new Blob([new Uint8Array(bytes)], { type }), 'foto.jpg');
    }
    // As bytes, since a form's own stream fails when the hub stops reading.
    const whole = new Response(form);
    const headers = {
      Origin: 'http://localhost',
      Host: 'localhost',
      'Content-Type': whole.headers.get('Content-Type')!,
    };
    const body = await whole.arrayBuffer();
    return this.app.request(path, { method: 'POST', headers, body }, bindings(peer));
  }

  async change(change: (file: HallFile) => HallFile): Promise<void> {
    const { file } = this.hub.hub.office;
    await file.change(change(file.current));
  }

  /** Number of attachments on disk, including those that no case knows yet. */
  get papersOnDisk(): number {
    try {
      const folder = join(this.hub.folder, 'trial', 'attachments');
      return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length;
    } catch {
      return 0; // no attachment was ever stored
    }
  }
}

const PEER = '198.51.100.4';

const bindings = (peer: string) => ({ incoming: { socket: { remoteAddress: peer } } });

export async function worked(challengeText: string): Promise<string> {
  const challenge = JSON.parse(challengeText) as Challenge;
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}
