import { describe, expect, it } from 'vitest';
import { consumersOf } from '../../src/inventory/consumers.ts';

function trusting(...Service: string[]): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
  });
}

describe('who holds sessions of a role besides instances', () => {
  it('is nobody where the role trusts EC2 alone', () => {
    expect(consumersOf(trusting('ec2.amazonaws.com'))).toEqual([]);
  });

  it.each([[['ec2.amazonaws.com.cn']], [['ec2.amazonaws.com', 'ec2.amazonaws.com.cn']]])(
    'is nobody where it trusts EC2 by its name in China: %s',
    (services) => {
      expect(consumersOf(trusting(...services))).toEqual([]);
    },
  );

  it('is that service where a name only looks like EC2’s', () => {
    const [consumer] = consumersOf(trusting('ec2.amazonaws.com.evil'));
    expect(consumer?.what).toBe('the service ec2.amazonaws.com.evil');
  });
});
