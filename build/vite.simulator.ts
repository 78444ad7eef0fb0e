import { defineConfig } from 'vite';

/**
 * The simulator for plain Node. Its packages are bundled, because Node cannot import named exports of CommonJS
 * packages.
 */
export default defineConfig({
  publicDir: false,
  ssr: { target: 'node', noExternal: true },
  build: {
    ssr: 'simulator/main.ts',
    outDir: 'out/simulator',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js' } },
  },
});
