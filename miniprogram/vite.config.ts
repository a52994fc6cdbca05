import plugin from '@dcloudio/vite-plugin-uni';
import { defineConfig } from 'vite';

// The plugin is a CommonJS module: what it exports is one level down.
const uni = (plugin as unknown as { default: typeof plugin }).default;

export default defineConfig({ plugins: [uni()], build:{target:'es2018'} });
