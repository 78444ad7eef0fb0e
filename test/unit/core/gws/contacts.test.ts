import { describe, expect, it } from 'vitest';
import { bounds } from '../../../../electron/core/gws/bounds';
import { parseContacts } from '../../../../electron/core/gws/contacts';

describe('the directory', () => {
  it('has an entry for each number of a contact', () => {
    const list = [
      {
        id: '1',
        name: 'Priya Natarajan',
        type: 'User',
        phoneNumbers: [{ phoneNumber: '6001', switchName: 'SIP' }, { phoneNumber: '6002' }, '6002'],
      },
      { name: 'Orders', type: 'Queue', phoneNumber: 7000 },
      { firstName: 'Alex', lastName: 'Smith', userName: 'asmith', phoneNumbers: ['15001'] },
    ];
    expect(parseContacts(list)).toEqual([
      { name: 'Priya Natarajan', number: '6001', kind: 'user', userName: null },
      { name: 'Priya Natarajan', number: '6002', kind: 'user', userName: null },
      { name: 'Orders', number: '7000', kind: 'queue', userName: null },
      { name: 'Alex Smith', number: '15001', kind: 'other', userName: 'asmith' },
    ]);
  });

  it.each([undefined, null, {}, 'x', [null, 1, {}, { name: 'Nobody' }, { phoneNumbers: 'x' }, { phoneNumbers: [{}] }]])(
    'finds nobody in %j',
    (list) => {
      expect(parseContacts(list)).toEqual([]);
    },
  );

  it('takes no more than it can show', () => {
    const list = Array.from({ length: 5_000 }, (_, index) => ({ name: 'A', phoneNumber: String(index) }));
    expect(parseContacts(list)).toHaveLength(bounds.contacts);
  });
});
