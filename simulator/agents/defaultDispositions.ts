import type { BusinessAttribute } from './businessAttribute';
import { defaultCaseData } from './defaultCaseData';
import { leavesOf } from './dispositionGroup';
import type { DispositionGroup } from './dispositionGroup';

const complaint: DispositionGroup = {
  name: 'Complaint',
  dispositions: [{ name: 'ComplaintOther', displayName: 'Other complaint' }],
  groups: [
    {
      name: 'Billing',
      dispositions: [
        { name: 'ComplaintWrongAmount', displayName: 'Wrong amount' },
        { name: 'ComplaintChargedTwice', displayName: 'Charged twice' },
        { name: 'ComplaintRefundMissing', displayName: 'Refund missing' },
      ],
    },
    {
      name: 'Delivery',
      dispositions: [
        { name: 'ComplaintLateDelivery', displayName: 'Late delivery' },
        { name: 'ComplaintDamagedParcel', displayName: 'Damaged parcel' },
        { name: 'ComplaintNotDelivered', displayName: 'Not delivered' },
      ],
    },
    {
      name: 'Quality',
      dispositions: [
        { name: 'ComplaintDefectiveProduct', displayName: 'Defective product' },
        { name: 'ComplaintWrongProduct', displayName: 'Wrong product' },
      ],
    },
  ],
};

const sales: DispositionGroup = {
  name: 'Sales',
  dispositions: [
    { name: 'OrderPlaced', displayName: 'Order placed' },
    { name: 'OrderChanged', displayName: 'Order changed' },
    { name: 'QuoteSent', displayName: 'Quote sent' },
  ],
  groups: [
    {
      name: 'NoSale',
      displayName: 'No sale',
      dispositions: [
        { name: 'NoSaleTooExpensive', displayName: 'Too expensive' },
        { name: 'NoSaleCompetitor', displayName: 'Went to a competitor' },
        { name: 'NoSaleUndecided', displayName: 'Undecided' },
      ],
    },
  ],
};

export const defaultDispositions: readonly DispositionGroup[] = [
  {
    name: 'DispositionCode',
    displayName: 'Disposition',
    defaultGroup: true,
    dispositions: [
      { name: 'IssueResolved', displayName: 'Issue resolved' },
      { name: 'Referred', displayName: 'Referred' },
      { name: 'CallbackPlanned', displayName: 'Callback planned' },
      { name: 'InformationGiven', displayName: 'Information given' },
      { name: 'AddressChanged', displayName: 'Address changed' },
      { name: 'PaymentTaken', displayName: 'Payment taken' },
      { name: 'NoAnswer', displayName: 'No answer' },
      { name: 'WrongNumber', displayName: 'Wrong number' },
      { name: 'CallDropped', displayName: 'Call dropped' },
      { name: 'Abusive', displayName: 'Abusive caller' },
    ],
    groups: [complaint, sales],
  },
];

/** The same codes as a business attribute, the list of user data to show with its labels (gws-protocol
 * 7.3), and caller ids (gws-protocol-more A3.1). */
export const defaultBusinessAttributes: readonly BusinessAttribute[] = [
  {
    name: 'DispositionCode',
    displayName: 'Disposition',
    userProperties: [],
    values: defaultDispositions.flatMap(leavesOf).map((value) => ({ ...value, userProperties: [], default: false })),
  },
  ...defaultCaseData,
  {
    name: 'CallerId',
    displayName: 'Caller ids',
    userProperties: [],
    values: [
      { name: '+15550111', displayName: 'Service line', userProperties: [], default: false },
      { name: '+15550122', displayName: 'Sales line', userProperties: [], default: false },
    ],
  },
];
