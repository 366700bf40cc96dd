// How long a test waits for what a page is to show; what comes is not waited for. A busy machine takes longer than the usual second.
import { configure } from '@testing-library/svelte';

configure({ asyncUtilTimeout: 60_000 });
