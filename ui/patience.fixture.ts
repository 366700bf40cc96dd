// Timeout of tests that wait for a page to show something. A busy machine needs longer than the default second.
import { configure } from '@testing-library/svelte';
import { vi } from 'vitest';

const PATIENCE_MS = 60_000;

configure({ asyncUtilTimeout: PATIENCE_MS });
const { waitFor, waitUntil } = vi;
vi.waitFor = (seen, within = PATIENCE_MS) => waitFor(seen, within);
vi.waitUntil = (seen, within = PATIENCE_MS) => waitUntil(seen, within);
