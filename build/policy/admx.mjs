/** The administrative template for Windows: the settings in group policy, and the registry values that they write. */
import { helpOf } from './help.mjs';
import { escaped } from './xml.mjs';

/** @typedef {import('../../electron/core/policy/policyFields').PolicyField} PolicyField */

const rootKey = 'SOFTWARE\\Policies\\Wrapkey';
const schema =
  'xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0"';

/** @param {readonly string[]} path */
const idOf = (path) => path.join('_');
/** @param {PolicyField} field */
const sectionOf = ({ path }) => path[0] ?? '';

/** @param {PolicyField} field @param {string} choice */
const choiceId = ({ path }, choice) => `${idOf(path)}_is_${choice}`;

/** @param {PolicyField} field */
function element(field) {
  const name = field.path.at(-1) ?? '';
  const key = [rootKey, ...field.path].join('\\');
  const value = `id="${name}" valueName="${name}"`;
  switch (field.kind) {
    case 'text':
      return [`<text ${value} required="true" />`];
    case 'number':
      return [`<decimal ${value} required="true" minValue="${field.minimum}" maxValue="${field.maximum}" />`];
    case 'choice':
      return [
        `<enum ${value} required="true">`,
        ...field.choices.map(
          (choice) =>
            `  <item displayName="$(string.${choiceId(field, choice)})"><value><string>${choice}</string></value></item>`,
        ),
        '</enum>',
      ];
    case 'list':
      return [`<list id="${name}" key="${key}" valuePrefix="" />`];
    case 'map':
      return [`<list id="${name}" key="${key}" explicitValue="true" />`];
    case 'codes':
    case 'rules':
    case 'fields':
      return [`<multiText ${value} required="true" maxLength="1048576" maxStrings="0" />`];
    case 'flag':
      return [];
  }
}

/** @param {PolicyField} field */
function policy(field) {
  const id = idOf(field.path);
  const name = field.path.at(-1) ?? '';
  const key = [rootKey, ...field.path.slice(0, -1)].join('\\');
  const isFlag = field.kind === 'flag';
  const own = isFlag ? `valueName="${name}"` : `presentation="$(presentation.${id})"`;
  return [
    `    <policy name="${id}" class="Both" displayName="$(string.${id})" explainText="$(string.${id}_explain)" key="${key}" ${own}>`,
    `      <parentCategory ref="${sectionOf(field)}" />`,
    '      <supportedOn ref="wrapkey_1" />',
    ...(isFlag
      ? [
          '      <enabledValue><decimal value="1" /></enabledValue>',
          '      <disabledValue><decimal value="0" /></disabledValue>',
        ]
      : ['      <elements>', ...element(field).map((line) => `        ${line}`), '      </elements>']),
    '    </policy>',
  ];
}

/** @param {readonly PolicyField[]} fields */
export function admx(fields) {
  const sections = [...new Set(fields.map(sectionOf))];
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<policyDefinitions ${schema}>`,
    '  <policyNamespaces><target prefix="wrapkey" namespace="Wrapkey.Policies" /></policyNamespaces>',
    '  <resources minRequiredRevision="1.0" />',
    '  <supportedOn>',
    '    <definitions><definition name="wrapkey_1" displayName="$(string.wrapkey_1)" /></definitions>',
    '  </supportedOn>',
    '  <categories>',
    '    <category name="wrapkey" displayName="$(string.category_wrapkey)" />',
    ...sections.map(
      (name) =>
        `    <category name="${name}" displayName="$(string.category_${name})"><parentCategory ref="wrapkey" /></category>`,
    ),
    '  </categories>',
    '  <policies>',
    ...fields.flatMap(policy),
    '  </policies>',
    '</policyDefinitions>',
  ].join('\n')}\n`;
}

/** @param {PolicyField} field */
function presentation(field) {
  const name = field.path.at(-1) ?? '';
  const ref = `refId="${name}"`;
  switch (field.kind) {
    case 'text':
      return `<textBox ${ref}><label>${name}</label></textBox>`;
    case 'number':
      return `<decimalTextBox ${ref} defaultValue="${String(field.default)}">${name}</decimalTextBox>`;
    case 'choice':
      return `<dropdownList ${ref} noSort="true" defaultItem="0">${name}</dropdownList>`;
    case 'list':
    case 'map':
      return `<listBox ${ref}>${name}</listBox>`;
    case 'codes':
    case 'rules':
    case 'fields':
      return `<multiTextBox ${ref} defaultHeight="12">${name} (JSON)</multiTextBox>`;
    case 'flag':
      return '';
  }
}

/** @param {string} text */
const plain = (text) => text.replaceAll('`', '');

/**
 * @param {readonly PolicyField[]} fields
 * @param {import('./help.mjs').PolicyMessages} messages
 */
export function adml(fields, messages) {
  const { title, supportedOn } = messages.policy;
  const strings = [
    ['wrapkey_1', supportedOn],
    ['category_wrapkey', 'Wrapkey'],
    ...[...new Set(fields.map(sectionOf))].map((name) => [`category_${name}`, name]),
    ...fields.flatMap((field) => {
      const explanation = plain(helpOf(messages, field.path));
      return [
        [idOf(field.path), field.path.join('.')],
        [`${idOf(field.path)}_explain`, explanation],
        ...(field.kind === 'choice' ? field.choices.map((choice) => [choiceId(field, choice), choice]) : []),
      ];
    }),
  ];
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<policyDefinitionResources ${schema}>`,
    '  <displayName>Wrapkey</displayName>',
    `  <description>${escaped(title)}</description>`,
    '  <resources>',
    '    <stringTable>',
    ...strings.map(([id = '', text = '']) => `      <string id="${id}">${escaped(text)}</string>`),
    '    </stringTable>',
    '    <presentationTable>',
    ...fields
      .filter(({ kind }) => kind !== 'flag')
      .map((field) => `      <presentation id="${idOf(field.path)}">${presentation(field)}</presentation>`),
    '    </presentationTable>',
    '  </resources>',
    '</policyDefinitionResources>',
  ].join('\n')}\n`;
}
