import * as z from 'zod';

// Imported before whatever makes schemas: they look at it when they are made. No code is made from strings; at the start
// that is quicker too.
z.config({ jitless: true });
