import { open, type FileHandle } from 'node:fs/promises';
import { onTestFinished } from 'vitest';

interface DiskCall {
  readonly file: FileHandle;
  readonly args: readonly unknown[];
  /** The real method. */
  readonly really: (...args: readonly unknown[]) => Promise<unknown>;
}

/** Until the end of the test `act` replaces this method of every open file, to play a full or failing disk. */
export async function onDisk(
  method: 'datasync' | 'sync' | 'write',
  act: (call: DiskCall) => Promise<unknown>,
): Promise<void> {
  const methods = await methodsOfOpenFiles();
  const original = Object.getOwnPropertyDescriptor(methods, method);
  const real: unknown = original?.value;
  if (original === undefined || typeof real !== 'function') throw new Error(`an open file has no ${method}`);
  Object.defineProperty(methods, method, {
    ...original,
    value: function (this: FileHandle, ...args: readonly unknown[]) {
      return act({
        file: this,
        args,
        really: (...some) => Promise.resolve(Reflect.apply(real, this, some) as unknown),
      });
    },
  });
  onTestFinished(() => void Object.defineProperty(methods, method, original));
}

/** Node does not export the class of open files, but all of them share their methods. */
async function methodsOfOpenFiles(): Promise<object> {
  const handle = await open(process.execPath);
  await handle.close();
  const methods = Reflect.getPrototypeOf(handle);
  if (methods === null) throw new Error('open files have no methods');
  return methods;
}
