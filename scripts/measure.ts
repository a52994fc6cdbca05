/** `npm run measure -- WHAT FILE…`: readable figures, and last one line of JSON. */
import { MEASURES } from './measure/index.ts';

const [what, ...args] = process.argv.slice(2);
const measure = MEASURES.find(({ name }) => name === what);

try {
  if (measure === undefined) {
    throw new Error(
      `Say what to measure: ${MEASURES.map(({ usage }) => `npm run measure -- ${usage}`).join(', or ')}.`,
    );
  }
  const { lines, figures } = await measure.run(args);
  for (const line of lines) console.log(line);
  console.log(JSON.stringify(figures));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
