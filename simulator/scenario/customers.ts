/** Invented people. Their numbers are from the range reserved for fiction (555-0100 to 555-0199). */
export interface Customer {
  readonly name: string;
  readonly number: string;
  readonly account: string;
  readonly language: string;
  readonly segment: string;
}

export const customers: readonly [Customer, ...Customer[]] = [
  { name: 'Priya Raman', number: '+1 202 555 0142', account: '40017783', language: 'English', segment: 'Gold' },
  { name: 'Tomás Echeverría', number: '+1 305 555 0117', account: '40020965', language: 'Spanish', segment: 'Silver' },
  { name: 'Ingrid Solheim', number: '+1 612 555 0168', account: '40009124', language: 'English', segment: 'Gold' },
  { name: 'Dele Okonkwo', number: '+1 713 555 0121', account: '40031570', language: 'English', segment: 'Standard' },
  { name: 'Mei-Ling Tran', number: '+1 415 555 0189', account: '40012236', language: 'English', segment: 'Silver' },
  { name: 'Henrik Aalto', number: '+1 206 555 0154', account: '40044018', language: 'English', segment: 'Standard' },
  { name: 'Camille Fournier', number: '+1 514 555 0133', account: '40018842', language: 'French', segment: 'Gold' },
  { name: 'Rosa Delgado', number: '+1 602 555 0176', account: '40027391', language: 'Spanish', segment: 'Standard' },
  { name: 'Samir Haddad', number: '+1 313 555 0109', account: '40035507', language: 'English', segment: 'Silver' },
  { name: "Aoife O'Shea", number: '+1 617 555 0195', account: '40041129', language: 'English', segment: 'Gold' },
];

export interface Reason {
  readonly text: string;
  readonly queue: string;
  readonly hasOrder: boolean;
}

export const reasons: readonly [Reason, ...Reason[]] = [
  { text: 'Parcel has not arrived', queue: 'VQ_Delivery', hasOrder: true },
  { text: 'Charged twice for one order', queue: 'VQ_Billing', hasOrder: true },
  { text: 'Wants to change an order', queue: 'VQ_Sales', hasOrder: true },
  { text: 'Moved house, new address', queue: 'VQ_Service', hasOrder: false },
  { text: 'Asks for a quote', queue: 'VQ_Sales', hasOrder: false },
  { text: 'Product arrived damaged', queue: 'VQ_Delivery', hasOrder: true },
  { text: 'Cannot sign in to the shop', queue: 'VQ_Service', hasOrder: false },
  { text: 'Refund still missing', queue: 'VQ_Billing', hasOrder: true },
];
