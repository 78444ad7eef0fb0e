/* eslint-disable @typescript-eslint/no-deprecated -- The asynchronous forms that replace these came after Electron 33. */
import { safeStorage } from 'electron';
import type { Sealing } from '../wrapups/wrapUpFile';

/**
 * The system's keychain, by way of Electron. After `app.ready` only. On Linux without a keyring Chromium would seal
 * with a password that everybody knows; that counts as not available.
 */
export const electronSealing: Sealing = {
  isAvailable: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  seal: (text) => safeStorage.encryptString(text),
  open: (sealed) => safeStorage.decryptString(sealed),
};
