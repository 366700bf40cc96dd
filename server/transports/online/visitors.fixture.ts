import { join } from 'node:path';
import type { Hono } from 'hono';
import { UploadFolder } from '../../adapters/upload-folder.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import { httpApp } from '../http.ts';
import { TestHub } from '../hub.fixture.ts';

/** The hub's pages as a browser asks for them, without a network. */
export class TestSite {
  readonly hub: TestHub;
  readonly app: Hono;

  private constructor(hub: TestHub, app: Hono) {
    [this.hub, this.app] = [hub, app];
  }

  static async open(hallId: string | null = null, proxies: readonly string[] = []): Promise<TestSite> {
    const hub = await TestHub.start(undefined, hallId);
    const uploads = new UploadFolder(join(hub.folder, 'uploads'), () => hub.hub.office.chance.id());
    return new TestSite(hub, httpApp({ office: () => hub.hub.office, webRoot: null, uploads, proxies }));
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.app.request(path, { headers });
  }

  async text(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  /** As our own page sends it; `from` is the page that sends. */
  async post(path: string, fields: Record<string, string>, from = 'http://localhost'): Promise<Response> {
    const headers = { Origin: from, Host: 'localhost', 'Content-Type': 'application/x-www-form-urlencoded' };
    return this.app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields).toString() });
  }

  async change(change: (file: HallFile) => HallFile): Promise<void> {
    const { file } = this.hub.hub.office;
    await file.change(change(file.current));
  }
}
