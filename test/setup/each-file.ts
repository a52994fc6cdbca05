import { afterAll } from 'vitest';
import { endFile } from './file-end.ts';

/** This file is run anew before each test file; what it imports is not. */
afterAll(endFile);
