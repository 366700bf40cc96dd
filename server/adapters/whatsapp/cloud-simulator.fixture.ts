import { createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { lastingPort } from '../../../printers/simulator/lasting-port.fixture.ts';
import { listenAgain } from '../../../printers/simulator/listen-again.ts';
import { apiError, CloudMessage, CloudPace, faultInTemplate } from './cloud-rules.fixture.ts';
import type { ApiError, CloudMood, KnownTemplate } from './cloud-rules.fixture.ts';
import { MediaShelf } from './media-shelf.fixture.ts';
import { Phone, shownOf } from './phone.fixture.ts';

const WINDOW_MS = 24 * 60 * 60_000;

/** Simulates Meta's Cloud API on this machine, stricter than its documentation, with telephones connected to it. */
export class CloudSimulator {
  readonly token = 'EAAtoken-for-tests';
  readonly appSecret = 'app-secret-for-tests';
  readonly verifyToken = 'verify-token-for-tests';
  readonly phoneNumberId = '106540352242922';
  readonly templates: KnownTemplate[] = [{ name: 'jawaban_siap', language: 'id', parameters: 2 }];
  /** Numbers without WhatsApp. */
  readonly strangers = new Set<string>();
  readonly accepted: CloudMessage[] = [];
  readonly refused: ApiError[] = [];
  mood: CloudMood = { is: 'well' };
  /** Whether a closed window is reported in the answer, or later by a report, as Meta mostly does. */
  tellsWindow: 'at-once' | 'by-report' = 'at-once';
  /** The reports sent automatically for each message. */
  reports: readonly ('sent' | 'delivered' | 'read')[] = ['sent', 'delivered'];
  clock: { now(): number } = Date;
  readonly media = new MediaShelf();
  asked = 0;
  readonly #server: Server;
  readonly #phones = new Map<string, Phone>();
  readonly #heardAt = new Map<string, number>();
  readonly #pace = new CloudPace();
  #webhook = '';
  #port = 0;
  #count = 0;

  constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((fault: unknown) => response.destroy(fault as Error));
    });
  }

  /** May be called again after `stop`, on the same port. */
  async start(): Promise<this> {
    this.#port ||= await lastingPort();
    await listenAgain(this.#server, this.#port, '127.0.0.1');
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/v24.0`;
  }

  /** As an administrator does in Meta's dashboard: the address is verified before it is used. */
  async connect(webhook: string): Promise<void> {
    const challenge = '1158201444';
    const asked = { 'hub.mode': 'subscribe', 'hub.verify_token': this.verifyToken, 'hub.challenge': challenge };
    const response = await fetch(`${webhook}?${new URLSearchParams(asked).toString()}`);
    if (!response.ok || (await response.text()) !== challenge) throw new Error('The webhook could not be verified.');
    this.#webhook = webhook;
  }

  phone(number: string): Phone {
    const known = this.#phones.get(number);
    if (known) return known;
    const phone = new Phone(number, {
      send: async (from, message) => void (await this.brings(from, message)),
      putMedia: (bytes, mime) => this.media.put(bytes, mime),
    });
    this.#phones.set(number, phone);
    return phone;
  }

  /** Delivers somebody's message as Meta does; returns the status of the hub's answer. */
  async brings(
    from: string,
    message: Record<string, unknown>,
    change: { wamid?: string; at?: number } = {},
  ): Promise<number> {
    return this.deliver(this.incoming(from, message, change));
  }

  incoming(from: string, message: Record<string, unknown>, change: { wamid?: string; at?: number } = {}): unknown {
    const at = change.at ?? this.clock.now();
    this.#heardAt.set(from, Math.max(this.#heardAt.get(from) ?? 0, at));
    const isNumber = /^\d+$/.test(from);
    const head = {
      ...(isNumber ? { from } : { from_user_id: from }),
      id: change.wamid ?? this.newWamid(),
      timestamp: String(Math.floor(at / 1_000)),
    };
    const profile = { name: 'Siti Contoh' };
    const contact = isNumber ? { profile, wa_id: from } : { profile: { ...profile, username: '@siti' }, user_id: from };
    return this.#notification({ contacts: [contact], messages: [{ ...head, ...message }] });
  }

  report(
    wamid: string,
    status: string,
    change: { code?: number; reference?: string | undefined } = {},
  ): Promise<number> {
    const { code, reference } = change;
    const errors = code === undefined ? {} : { errors: [{ code, title: 'Message undeliverable' }] };
    const about = { id: wamid, status, timestamp: String(Math.floor(this.clock.now() / 1_000)), recipient_id: '0' };
    const tracker = reference === undefined ? {} : { biz_opaque_callback_data: reference };
    return this.deliver(this.#notification({ statuses: [{ ...about, ...errors, ...tracker }] }));
  }

  /** Signed as Meta signs it, or by somebody else. */
  async deliver(notification: unknown, secret: string | null = this.appSecret): Promise<number> {
    const body = typeof notification === 'string' ? notification : JSON.stringify(notification);
    const signature = secret === null ? {} : { 'X-Hub-Signature-256': `sha256=${signed(body, secret)}` };
    const headers = { 'Content-Type': 'application/json', ...signature };
    const response = await fetch(this.#webhook, { method: 'POST', headers, body });
    await response.arrayBuffer();
    return response.status;
  }

  newWamid(): string {
    this.#count += 1;
    return `wamid.${Buffer.from(`62812345678${this.#count}${randomUUID()}`).toString('base64')}`;
  }

  #notification(value: object): unknown {
    const metadata = { display_phone_number: '62751000000', phone_number_id: this.phoneNumberId };
    const change = { field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } };
    return { object: 'whatsapp_business_account', entry: [{ id: '102290129340398', changes: [change] }] };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (request.headers.authorization !== `Bearer ${this.token}`) {
      return this.#refuse(response, apiError(401, 190, 'Invalid OAuth access token'));
    }
    if (path.startsWith('/media/')) return this.media.giveBytes(response, path.slice('/media/'.length));
    const [, version, id = '', part] = path.split('/');
    if (version !== 'v24.0') return this.#refuse(response, apiError(400, 2_500, 'Unknown path components'));
    if (request.method === 'GET') {
      const link = this.media.link(id, `http://127.0.0.1:${this.#port}`);
      return link ? reply(response, 200, link) : this.#refuse(response, apiError(400, 100, 'Unsupported get request'));
    }
    if (id !== this.phoneNumberId) return this.#refuse(response, apiError(400, 33, 'Object does not exist'));
    if (part === 'media') {
      const id = await this.media.take(request, body);
      const fault = apiError(400, 100, 'Param file must be a file with its type');
      return id === null ? this.#refuse(response, fault) : reply(response, 200, { id });
    }
    return part === 'messages' ? this.#takeMessage(response, body) : this.#refuse(response, apiError(400, 100, 'path'));
  }

  #refuse(response: ServerResponse, error: ApiError): void {
    this.refused.push(error);
    const { status, code, message } = error;
    const details = { messaging_product: 'whatsapp', details: message };
    reply(response, status, {
      error: { message: `(#${code}) ${message}`, type: 'OAuthException', code, error_data: details },
    });
  }

  #takeMessage(response: ServerResponse, body: Buffer): void {
    const { mood } = this;
    if (mood.is === 'refuses') return this.#refuse(response, mood);
    if (mood.is === 'hangs' && !mood.taken) return;
    const message = CloudMessage.safeParse(JSON.parse(body.toString('utf8')));
    if (!message.success) return this.#refuse(response, apiError(400, 100, message.error.issues[0]?.message ?? ''));
    const fault = this.#faultIn(message.data);
    if (fault) return this.#refuse(response, fault);
    const wamid = this.#accept(message.data);
    if (mood.is === 'hangs') return;
    if (mood.is === 'drops') return void response.destroy();
    if (mood.is === 'breaks') return void response.writeHead(mood.status).end('<html>Bad Gateway</html>');
    const to = message.data.to ?? message.data.recipient ?? '';
    const contacts = [{ input: to, wa_id: to }];
    reply(response, 200, { messaging_product: 'whatsapp', contacts, messages: [{ id: wamid }] });
  }

  #faultIn(message: CloudMessage): ApiError | null {
    const to = message.to ?? message.recipient ?? '';
    const now = Date.now(); // under a test's fixed clock all messages would be of the same second
    if (message.type === 'template') return faultInTemplate(message, this.templates) ?? this.#pace.fault(to, now);
    if (message.type === 'document' && this.media.bytesOf(message.document.id) === undefined) {
      return apiError(400, 131_053, 'Media upload error');
    }
    if (!this.#isOpen(to) && this.tellsWindow === 'at-once') return apiError(400, 131_047, 'Re-engagement message');
    return this.#pace.fault(to, now);
  }

  #isOpen(to: string): boolean {
    return this.clock.now() - (this.#heardAt.get(to) ?? 0) < WINDOW_MS;
  }

  #accept(message: CloudMessage): string {
    const wamid = this.newWamid();
    const to = message.to ?? message.recipient ?? '';
    const reference = message.biz_opaque_callback_data;
    this.accepted.push(message);
    if (this.strangers.has(to)) void this.#reportLater(wamid, ['failed'], { code: 131_026, reference });
    else if (message.type !== 'template' && !this.#isOpen(to)) {
      void this.#reportLater(wamid, ['failed'], { code: 131_047, reference });
    } else {
      this.phone(to).shows(shownOf(wamid, message, this.#documentOf(message)));
      void this.#reportLater(wamid, this.reports, { reference });
    }
    return wamid;
  }

  async #reportLater(
    wamid: string,
    statuses: readonly string[],
    change: { code?: number; reference?: string | undefined },
  ) {
    for (const status of statuses) {
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
      if (this.#webhook !== '') await this.report(wamid, status, change).catch(() => {});
    }
  }

  #documentOf(message: CloudMessage): { name: string; bytes: Uint8Array } | null {
    if (message.type !== 'document') return null;
    const bytes = this.media.bytesOf(message.document.id);
    return bytes ? { name: message.document.filename ?? '', bytes } : null;
  }
}

const signed = (body: string, secret: string): string => createHmac('sha256', secret).update(body).digest('hex');

const reply = (response: ServerResponse, status: number, body: unknown): void =>
  void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
