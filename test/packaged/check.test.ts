import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { expect, it, onTestFinished } from 'vitest';
import { repositoryRoot } from '../../build/prepare/folders.mjs';
import { checksOf } from '../../build/shipped/packageChecks.mjs';
import { readPackage, unpackedProgram, type UnpackedProgram } from '../../build/shipped/packageFacts.mjs';
import { Installation } from '../support/packagedProgram';

const configuration = readFileSync(join(repositoryRoot, 'electron-builder.yml'), 'utf8');

async function wrongIn(program: UnpackedProgram): Promise<readonly string[]> {
  const { platform, arch } = process;
  const checks = checksOf(await readPackage(program), { configuration, platform, arch, isSigned: false });
  expect(checks.length).toBeGreaterThan(8);
  return checks.flatMap(({ what, isGood }) => (isGood ? [] : [what]));
}

it('is what the check of a release wants', async () => {
  expect(await wrongIn(unpackedProgram(join(repositoryRoot, 'dist'), 'linux'))).toEqual([]);
});

it('fails the check of a release when it was changed', async () => {
  const installation = Installation.make();
  onTestFinished(() => installation.remove());
  const { executable, resources } = installation;
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  });
  rmSync(join(resources, 'app-update.yml'));
  mkdirSync(join(resources, 'app.asar.unpacked/node_modules/keytar/prebuilds/win32-x64'));
  const archive = join(resources, 'app.asar');
  writeFileSync(archive, `${readFileSync(archive, 'latin1')}//# sourceMappingURL=main.js.map`, 'latin1');
  expect(await wrongIn({ bundle: executable, executable, fuseFile: executable, resources })).toEqual([
    'fuse runAsNode',
    'fuse enableEmbeddedAsarIntegrityValidation',
    'links to source maps in the archive',
    'keychain library beside the archive',
    'app-update.yml',
  ]);
});
