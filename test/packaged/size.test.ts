import { expect, it } from 'vitest';
import { sizeLimits, sizesOfProgram } from '../bench/sizes';

it('ships no more than was decided: archive, scripts and styles, packages', () => {
  const { archiveMb, isPackaged, rendererKb, packages } = sizesOfProgram();
  expect(isPackaged).toBe(true);
  expect(archiveMb).toBeLessThan(sizeLimits.archiveMb);
  expect(rendererKb).toBeLessThan(sizeLimits.rendererKb);
  expect(packages).toBe(sizeLimits.packages);
});
