import type { DispositionNode } from '../../electron/contract/disposition';
import { aCode, aFolder, aRow } from './rendererFixtures';

/** A very large number of codes, with names that wrap. */
export function manyNodes(): DispositionNode[] {
  const areas = ['Orders', 'Delivery', 'Billing', 'Technical support', 'Contract', 'Complaint'];
  const folders = areas.map((area) =>
    aFolder(
      area,
      Array.from({ length: 9 }, (_, index) => aCode(`${area} reason ${index + 1}`, index % 2 === 0 ? 'blue' : 'grey')),
    ),
  );
  return [
    aCode('Referred', 'teal'),
    aCode('Issue resolved', 'green'),
    ...folders,
    aCode('Sehr langer Name eines Abschlusscodes, der umbrechen muss', 'amber'),
    aCode('تمت إحالة المكالمة', 'violet'),
    aCode('Wrong number'),
    aCode('Rückruf vereinbart', 'green'),
  ];
}

/** More user data than fits, with names and values that wrap. */
export function manyRows() {
  const plain = Array.from({ length: 34 }, (_, index) => aRow(`Attached key ${index + 1}`, `Value ${index + 1}`));
  return [
    aRow('A_very_long_user_data_key_that_nobody_ever_shortened_2024', 'short'),
    aRow('Customer', 'Bartholomäus Featherstonehaugh-Cholmondeley von und zu Hohenlohe-Langenburg'),
    aRow('اسم العميل', 'محمد عبد الرحمن'),
    aRow('Tracking', 'https://example.com/track/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'),
    aRow('Card', '•••• •••• •••• 1111', { isMasked: true }),
    aRow('Empty', ''),
    ...plain,
    aRow('IW_CaseUid', 'a81f'),
    aRow('GSW_RECORD_HANDLE', '72'),
  ];
}
