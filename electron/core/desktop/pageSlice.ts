import type { MainPage } from '../../contract/words/pages';

export interface PageSlice {
  /** What the main window shows while somebody is signed in. */
  readonly page: MainPage;
}

export const initialPage: PageSlice = { page: 'work' };
