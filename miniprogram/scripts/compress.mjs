// Packs each file of the H5 page beside itself, so that the server sends it packed without packing it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const folder = 'dist/build/h5';
const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(html|js|css|svg|json)$/.test(name));
for (const name of files) {
  const bytes = readFileSync(`${folder}/${name}`);
  writeFileSync(`${folder}/${name}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${folder}/${name}.br`, brotliCompressSync(bytes));
}
