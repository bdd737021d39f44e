import { z } from 'zod';

// First import of the application: schemas are walked, not compiled. Compiling each for its few uses takes a third of the start,
// and nothing here may make code from text.
z.config({ jitless: true });
