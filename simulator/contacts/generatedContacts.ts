import { createHash } from 'node:crypto';
import { Random } from '../scenario/random';
import type { Contact } from './contact';
import { customNames, firstNames, lastNames, queueNames, regions } from './contactNames';

/** Of every twenty contacts this many are users and queues; the rest are custom. */
const usersOfTwenty = 15;
const queuesOfTwenty = 1;

/** The directory of a large contact centre; the same seed makes the same one. */
export function generatedContacts(count: number, seed: number): readonly Contact[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) => generatedContact(random, seed, index));
}

function generatedContact(random: Random, seed: number, index: number): Contact {
  const id = createHash('sha256').update(`contact ${seed} ${index}`).digest('hex').slice(0, 32);
  const place = index % 20;
  if (place < usersOfTwenty) {
    const [firstName, lastName] = [random.pick(firstNames), random.pick(lastNames)];
    const userName = `${plain(firstName)}.${plain(lastName)}${index}`;
    const name = `${firstName} ${lastName}`;
    return { id, type: 'User', name, userName, firstName, lastName, phoneNumber: String(20_000 + index) };
  }
  if (place < usersOfTwenty + queuesOfTwenty) {
    const name = `${random.pick(queueNames)} ${random.pick(regions)} ${index}`;
    return { id, type: 'Queue', name, phoneNumber: String(80_000 + index) };
  }
  const name = `${random.pick(customNames)} ${random.pick(lastNames)}`;
  return { id, type: 'Custom', name, phoneNumber: `+1${random.between(202, 989)}5550${random.between(100, 199)}` };
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase();
}
