import { describe, expect, it } from 'vitest';
import { holdsCode, openFolders } from '../../../renderer/dispositions/codeTree';
import { aCode, aFolder, someNodes } from '../../support/rendererFixtures';

describe('the tree of codes', () => {
  it('opens folders one inside the other', () => {
    const open = openFolders(someNodes(), ['folder-Complaint', 'folder-Billing']);
    expect(open.map((folder) => folder.displayName)).toEqual(['Complaint', 'Billing']);
  });

  it('closes a folder that is gone, and all below it', () => {
    const open = openFolders(someNodes(), ['folder-Complaint', 'folder-Gone', 'folder-Billing']);
    expect(open.map((folder) => folder.displayName)).toEqual(['Complaint']);
  });

  it('knows which folder holds a code, however deep', () => {
    const deep = aFolder('One', [aFolder('Two', [aFolder('Three', [aCode('Sold')])])]);
    expect([holdsCode(deep, 'SOLD'), holdsCode(deep, 'LOST')]).toEqual([true, false]);
  });
});
