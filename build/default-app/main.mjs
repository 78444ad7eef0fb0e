/**
 * Stands in for Electron's own default app in a runtime that comes without one: `electron -r MODULE . --flags`.
 * It is an ES module because Electron holds back `ready` until such a module has loaded, top-level await included.
 */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app as publicApp } from 'electron';

/**
 * The app with the two setters that Electron reserves for its own default app.
 * @type {import('electron').App & { setVersion(version: string): void, setAppPath(path: string): void }}
 */
const app = /** @type {any} */ (publicApp);

/** @param {readonly string[]} args */
function parseArguments(args) {
  const modules = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (argument === '-r' || argument === '--require') {
      index += 1;
      modules.push(args[index] ?? '');
    } else if (!argument.startsWith('-')) {
      return { modules, application: argument };
    }
  }
  return { modules, application: undefined };
}

/** @param {string} application a folder with a package.json, or a script */
function locate(application) {
  const path = resolve(application);
  if (!statSync(path).isDirectory()) return { folder: dirname(path), script: path };
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name ?? app.getName());
  if (manifest.version) app.setVersion(manifest.version);
  return { folder: path, script: join(path, manifest.main ?? 'index.js') };
}

const { modules, application } = parseArguments(process.argv.slice(1));
const requireFromHere = createRequire(join(process.cwd(), 'index.js'));
for (const module of modules) requireFromHere(module);

try {
  if (application === undefined) throw new Error('name the folder of an app: electron FOLDER');
  const { folder, script } = locate(application);
  app.setAppPath(folder);
  await import(pathToFileURL(script).href);
} catch (error) {
  console.error('Cannot start the app:', error);
  app.exit(1);
}
