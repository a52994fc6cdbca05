import plugin from '@dcloudio/vite-plugin-uni';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const isWeixin = process.env.UNI_PLATFORM === 'mp-weixin';

/** uni-app's own style loads a shadow from its maker's host, which our pages do not show: the page asks no other host for anything. */
const noForeignImages = {
  name: 'no-foreign-images',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
      file.source = String(file.source).replace(/url\(["']?https?:[^)]*\)/g, 'none');
    }
  },
};

// The plugin is a CommonJS module: what it exports is one level down.
export default defineConfig({
  plugins: [plugin.default(), noForeignImages],
  resolve: {
    alias: [
      { find: '@platform', replacement: at(isWeixin ? './src/platform/weixin.ts' : './src/platform/h5.ts') },
      { find: '@field', replacement: at(isWeixin ? './src/platform/field-weixin.vue' : './src/platform/field-h5.ts') },
      { find: /^@\//, replacement: `${at('./src')}/` },
    ],
  },
});
