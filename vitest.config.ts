import { defineConfig } from 'vitest/config';

// Fault tests kill processes under load: they run last, so that they disturb nothing.
const faults = ['test/faults/**/*.test.ts', 'test/standalone/**/*.fault.test.ts'];

// Journeys in a real browser: after the examples, two files at a time.
const browser = ['test/e2e/**/*.test.ts'];

const setupFiles = ['test/setup/each-file.ts'];

// The projects do not extend this file: its global set-up is then run once and shared, not once for each.
export default defineConfig({
  test: {
    globalSetup: ['test/setup/global.ts'],
    coverage: { provider: 'v8', include: ['config/**', 'src/**', 'bots/**', 'jobs/**', 'standalone/**'] },
    projects: [
      {
        test: {
          name: 'examples',
          include: ['test/**/*.test.ts'],
          exclude: [...faults, ...browser],
          pool: 'forks',
          // On two cores: a quarter of the time is spent waiting for disks and clocks.
          maxWorkers: 3,
          // Files share what is loaded, so that dictionaries and routes are not read two hundred times.
          isolate: false,
          setupFiles,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser',
          include: browser,
          pool: 'forks',
          maxWorkers: 2,
          isolate: false,
          setupFiles,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'faults',
          include: faults,
          pool: 'forks',
          maxWorkers: 2,
          isolate: false,
          setupFiles,
          testTimeout: 600_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
