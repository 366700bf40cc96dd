import { z } from 'zod';

/**
 * The screens' content policy forbids code made at run time, which zod would otherwise try for speed.
 * It tries when a schema is made: so this is imported before anything of the contract.
 */
z.config({ jitless: true });
