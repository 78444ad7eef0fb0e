import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { recordShipped } from './shipped/recordShipped.mjs';

const root = join(import.meta.dirname, '..', 'renderer');

/** One page for each window: every folder of renderer/ that has an index.html. */
function pages(): string[] {
  return readdirSync(root)
    .map((folder) => join(root, folder, 'index.html'))
    .filter((page) => existsSync(page));
}

export default defineConfig(({ mode }) => ({
  root,
  base: '/',
  publicDir: false,
  plugins: [vue(), recordShipped('renderer')],
  define: {
    __VUE_I18N_FULL_INSTALL__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    // Messages are interpreted: the content security policy forbids code made from strings.
    __INTLIFY_JIT_COMPILATION__: true,
  },
  // The page's own address is app://wrapkey, so it needs the address of hot reload.
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: 5173 },
  },
  build: {
    outDir: join(root, '..', 'out', 'renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: mode === 'development',
    // The content security policy allows neither inline scripts nor data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: pages() },
  },
}));
