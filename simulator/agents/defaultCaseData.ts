import type { BusinessAttribute, BusinessAttributeValue } from './businessAttribute';

/** A value without an annex is shown, and nobody may write it (gws-protocol-more A9.2). */
function value(name: string, displayName: string, options?: Readonly<Record<string, string>>): BusinessAttributeValue {
  const userProperties = options === undefined ? [] : [{ name: 'interaction-workspace', value: options }];
  return { name, displayName, userProperties, default: false };
}

/** Which keys of the user data agents see, by which names, and what they may write. */
export const defaultCaseData: readonly BusinessAttribute[] = [
  {
    name: 'CaseData',
    displayName: 'Case data',
    userProperties: [
      {
        name: 'interaction-workspace',
        value: { 'interaction.case-data.order': 'Customer,Account,Reason,Language,OrderNumber' },
      },
    ],
    values: [
      value('Language', 'Language', {
        'display-type': 'enum',
        'enum.business-attribute': 'Languages',
        'read-only': 'false',
      }),
      value('Customer', 'Customer'),
      value('Account', 'Account number'),
      value('Reason', 'Reason for call', { 'display-type': 'string', 'read-only': 'false' }),
      value('OrderNumber', 'Order number', { 'display-type': 'string', 'read-only': 'false' }),
    ],
  },
  {
    name: 'Languages',
    displayName: 'Languages',
    userProperties: [],
    values: ['English', 'French', 'Spanish'].map((name) => value(name, name)),
  },
];
