import type { Locator, Page } from 'playwright/test';
import { hallNowId as t } from '../../counter/hall-now/words/id.ts';
import { CounterScreen } from './counter-screen.ts';

/** The hall now, for whoever runs it: figures, queues, counters, and what needs attention. */
export class HallNowPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Without a counter it is the first page. */
  static async enter(page: Page, url: string, password: string): Promise<HallNowPage> {
    const door = await CounterScreen.open(page, url);
    await door.signIn({ name: 'pengawas', password, counter: null });
    const hall = new HallNowPage(page);
    await hall.tile(t.tiles.waiting).waitFor();
    return hall;
  }

  tile(name: string): Locator {
    return this.page.getByRole('list', { name: t.tiles.label }).getByRole('listitem').filter({ hasText: name });
  }

  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  row(panel: string, name: string): Locator {
    return this.panel(panel).getByRole('row').filter({ hasText: name });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }
}
