// Timeout of tests that wait for a page to show something. A busy machine needs longer than the default second.
import { configure } from '@testing-library/svelte';

configure({ asyncUtilTimeout: 60_000 });
