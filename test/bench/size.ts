import { atMost, type Bench, type Row } from './bench';
import { sizeLimits, sizesOfProgram } from './sizes';

const rendererRow = 'size: renderer JS and CSS, gzipped';
const packagesRow = 'size: npm packages shipped';
const archiveRow = 'size: app.asar';

export const sizeBench: Bench = {
  about: 'what is shipped',
  rounds: { full: 1, short: 1 },
  rows: [archiveRow, rendererRow, packagesRow],
  run: () => {
    const { archiveMb, isPackaged, rendererKb, packages } = sizesOfProgram();
    if (!isPackaged)
      console.log('There is no package of this build (npm run package), so what would go into app.asar is added up.');
    const row = (name: string, unit: string, { is, limit }: { is: number; limit: number | null }): Row => ({
      name,
      unit,
      samples: [is],
      floor: null,
      aim: limit === null ? [] : [atMost('median', limit)],
    });
    return Promise.resolve([
      row(archiveRow, 'MB', { is: archiveMb, limit: sizeLimits.archiveMb }),
      row(rendererRow, 'kB', { is: rendererKb, limit: sizeLimits.rendererKb }),
      row(packagesRow, 'packages', { is: packages, limit: null }),
    ]);
  },
};
