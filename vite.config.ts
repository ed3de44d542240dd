// How the page is built: one entry, React and TanStack in chunks of their own (they change least), every other split
// left to Rolldown. The server replaces __NONCE__ in the built index.html for each answer.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const API = process.env.DUXING_API ?? 'http://127.0.0.1:8080';

/** Our own modules do nothing when imported but define things; only the entry and style sheets act. */
const acts = (id: string): boolean => id.endsWith('.css') || id.endsWith('/src/app/web/main.tsx');

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !/\/src\//.test(id) || id.includes('/node_modules/') || acts(id) },
      output: {
        // zod tries out eval while schemas are made, which the content security policy reports; this tells it not to.
        banner: ({ moduleIds }) =>
          moduleIds.some((id) => id.includes('/zod/v4/core/core.js')) ? 'globalThis.__zod_globalConfig={jitless:true};' : '',
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'tanstack', test: /node_modules\/@tanstack\// },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: API, changeOrigin: false } } },
  preview: { proxy: { '/api': { target: API, changeOrigin: false } } },
});
