// What the core needs of the world. Adapters implement one port each; tests bring fakes held to the same contract.

export type Platform = 'darwin' | 'win32' | 'linux';
