import plugin from '@dcloudio/vite-plugin-uni';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const isWeixin = process.env.UNI_PLATFORM === 'mp-weixin';

// The plugin is a CommonJS module: what it exports is one level down.
export default defineConfig({
  plugins: [plugin.default()],
  resolve: {
    alias: [
      { find: '@platform', replacement: at(isWeixin ? './src/platform/weixin.ts' : './src/platform/h5.ts') },
      { find: '@field', replacement: at(isWeixin ? './src/platform/field-weixin.vue' : './src/platform/field-h5.ts') },
      { find: /^@\//, replacement: `${at('./src')}/` },
    ],
  },
});
