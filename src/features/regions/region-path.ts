import { z } from 'zod';

/** A region path as input: `/d1/s2/c5/`. */
export const regionPath = z
  .string()
  .max(200)
  .regex(/^\/(?:[a-z0-9-]{1,20}\/){1,8}$/, '应为区域路径，例如 /d1/s1/c1/')
  .meta({ description: 'Region path from the district down', examples: ['/d1/s1/c1/'] });
