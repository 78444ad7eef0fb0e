import { defineConfig } from 'vite';
import { recordShipped } from './shipped/recordShipped.mjs';

/** One CommonJS file: a sandboxed preload can load nothing else, and may require only `electron`. */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  plugins: [recordShipped('preload')],
  build: {
    outDir: 'out/preload',
    emptyOutDir: true,
    target: 'chrome130',
    minify: false,
    sourcemap: mode === 'development' ? 'inline' : false,
    lib: { entry: 'electron/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
}));
