import type { Desk } from './session';

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where each control of the call stands, or would stand; none without controls. Pixels of the window. */
export async function controlPlacesOn(desk: Pick<Desk, 'app'>): Promise<readonly Place[]> {
  return desk.app.page.evaluate(() =>
    [...document.querySelectorAll('[role=toolbar] > *')].map((place) => {
      const { left, top, width, height } = (place.querySelector('button') ?? place).getBoundingClientRect();
      return { left, top, width, height };
    }),
  );
}

/** How far down the codes begin. Pixels of the window. */
export async function codesTop(desk: Pick<Desk, 'app'>): Promise<number> {
  return desk.app.page.evaluate(() => document.querySelector('.dispositions')?.getBoundingClientRect().top ?? NaN);
}
