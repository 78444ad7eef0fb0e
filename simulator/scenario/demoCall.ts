import type { UserData } from '../switch/agentCall';
import { customers, reasons } from './customers';
import type { Random } from './random';

export interface DemoCall {
  readonly from: string;
  readonly dnis: string;
  readonly queue: string;
  readonly userData: UserData;
  readonly ringMs: number;
  readonly talkMs: number;
  readonly pauseMs: number;
}

/** One customer with one concern, at a human pace. */
export function nextDemoCall(random: Random): DemoCall {
  const customer = random.pick(customers);
  const reason = random.pick(reasons);
  return {
    from: customer.number,
    dnis: '+12025550100',
    queue: reason.queue,
    userData: {
      Customer: customer.name,
      Account: customer.account,
      Reason: reason.text,
      Language: customer.language,
      ...(reason.hasOrder ? { OrderNumber: `SO-${random.between(100_000, 999_999)}` } : {}),
      CustomerSegment: customer.segment,
      ServiceType: reason.queue.slice(3),
      RVQID: random.hex(16).toUpperCase(),
      RTargetObjectSelected: reason.queue,
      IW_CaseUid: uuid(random),
      IW_BundleUid: uuid(random),
      GSW_RECORD_HANDLE: random.between(1, 9_999),
    },
    ringMs: random.between(4_000, 6_000),
    talkMs: random.between(20_000, 60_000),
    pauseMs: random.between(8_000, 15_000),
  };
}

function uuid(random: Random): string {
  return [8, 4, 4, 4, 12].map((length) => random.hex(length)).join('-');
}
