import { allBundles, prepareBundles } from '../prepare/bundles.mjs';

export async function command() {
  await prepareBundles(allBundles);
  console.log('out/ is up to date.');
  return 0;
}
