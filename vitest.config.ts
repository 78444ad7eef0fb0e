import vue from '@vitejs/plugin-vue';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const MINUTE_MS = 60_000;

/** Tests on plain Node, side by side. */
function nodeProject(name: string): TestProjectConfiguration {
  return {
    extends: true,
    test: { name, include: [`test/${name}/**/*.test.ts`], environment: 'node', testTimeout: MINUTE_MS / 2 },
  };
}

/** Tests that wait for what a client does when a server misbehaves: the longest wait of Wrapkey is a poll that is overdue. */
function hostileProject(): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name: 'hostile',
      include: ['test/hostile/**/*.test.ts'],
      environment: 'node',
      testTimeout: MINUTE_MS,
      expect: { poll: { timeout: MINUTE_MS / 2 } },
    },
  };
}

/** Tests of the real program; there is one keyboard focus and one tray, so one file at a time. */
function electronProject(name: string): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      environment: 'node',
      fileParallelism: false,
      testTimeout: MINUTE_MS,
      hookTimeout: MINUTE_MS,
      retry: 0,
      // The real program on a busy machine: long enough to be sure, and no longer than it takes when it works.
      expect: { poll: { timeout: MINUTE_MS / 4 } },
    },
  };
}

export default defineConfig({
  plugins: [vue()],
  test: {
    projects: [
      ...['unit', 'contract', 'security', 'integration'].map(nodeProject),
      hostileProject(),
      ...['e2e', 'desktop', 'packaged', 'bench'].map(electronProject),
    ],
  },
});
