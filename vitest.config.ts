import { defineConfig } from 'vitest/config';

// Fault tests kill processes under load: they run last and one at a time, so that they disturb nothing and nothing them.
const faults = ['test/faults/**/*.test.ts', 'test/standalone/**/*.fault.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/setup/global.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    coverage: { provider: 'v8', include: ['config/**', 'src/**', 'bots/**', 'jobs/**', 'standalone/**'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'examples',
          include: ['test/**/*.test.ts'],
          exclude: faults,
          pool: 'forks',
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: faults,
          pool: 'forks',
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 600_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
