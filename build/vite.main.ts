import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { recordShipped } from './shipped/recordShipped.mjs';

/**
 * The main process: `main.js` opens the first window; the rest is in chunks beside it. Only Electron itself and native
 * code are not bundled.
 */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  // electron-updater requires it and Wrapkey imports it; this makes both use one copy.
  resolve: { alias: { 'js-yaml': fileURLToPath(import.meta.resolve('js-yaml')) } },
  plugins: [recordShipped('main')],
  ssr: { target: 'node', noExternal: true, external: ['electron', 'keytar', ...builtinModules] },
  build: {
    ssr: 'electron/main.ts',
    outDir: 'out/main',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: mode === 'development',
    rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js' } },
  },
}));
