import { render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, it, vi } from 'vitest';
import { Words } from '../../ui/words/language.svelte.ts';
import { drawsGlass } from '../glass.fixture.svelte.ts';
import type { Visit } from '../visit.svelte.ts';
import { en } from '../words/en.ts';
import { id } from '../words/id.ts';
import FetchedPages from './FetchedPages.svelte';

drawsGlass();

it('[KI6] a page that does not come says that the kiosk is cut off, and speaks of no number that nobody wanted', async () => {
  const leave = vi.fn<() => void>();
  const pages = Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
  const visit = { leave } as unknown as Visit;
  const children = createRawSnippet(() => ({ render: () => '<p></p>' }));
  render(FetchedPages, { title: id.complaints, pages, visit, words: new Words({ id, en }), children } as never);
  await screen.findByText(id.away);
  expect(document.body.textContent).toContain(id.awayReturns);
  expect(document.body.textContent).not.toContain('nomor');
  screen.getByRole('button', { name: id.understood }).click();
  expect(leave).toHaveBeenCalledOnce();
});
