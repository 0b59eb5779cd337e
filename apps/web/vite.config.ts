import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const house = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const server = 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: {
    alias: {
      '@dondoc/contracts': house('libs/contracts/index.ts'),
      '@dondoc/domain': house('libs/domain/index.ts'),
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': server, '/health': server } },
  build: {
    outDir: house('dist/web'),
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // Icons and fonts as data: URLs would be refused by the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/ },
            { name: 'ui', test: /node_modules[\\/]@mantine[\\/](core|hooks)/ },
          ],
        },
      },
    },
  },
});
