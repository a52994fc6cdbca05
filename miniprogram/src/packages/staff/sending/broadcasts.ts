import type { Answer } from '@/api/client';

export type Broadcast = Answer<'GET /broadcasts'>['items'][number];
