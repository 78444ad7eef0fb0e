import * as z from 'zod';

// Import this before any module that makes schemas, because they read it when they are made. It keeps zod from making
// code from strings, which also makes the start quicker.
z.config({ jitless: true });
