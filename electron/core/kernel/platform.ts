export type Platform = 'darwin' | 'win32' | 'linux';
