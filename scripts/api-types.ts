/** `npm run api-types`: writes the types of the HTTP interface for the mini-program. */
import { writeFileSync } from 'node:fs';
import { describeApi } from '../src/http/pages/openapi.ts';
import { ROUTES } from '../src/http/routes/index.ts';
import { writeTypes, type ApiDescription } from './api-types/write-types.ts';

writeFileSync('miniprogram/src/api/api.d.ts', writeTypes(describeApi(ROUTES) as ApiDescription));
