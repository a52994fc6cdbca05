import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => ['view', 'text'].includes(tag) } } })],
  resolve: {
    alias: [
      { find: '@platform', replacement: at('./src/platform/h5.ts') },
      { find: '@field', replacement: at('./src/platform/field-h5.ts') },
      { find: /^@\//, replacement: `${at('./src')}/` },
    ],
  },
  test: { environment: 'happy-dom', include: ['test/**/*.test.ts'], setupFiles: ['test/uni.ts'] },
});
