export { NUMERAL, readNumber } from '../../src/kernel/index.ts';
