import { judgeFact, notKnown, signal } from './answer.ts';
import type { Facts } from './facts.ts';
import type { Finding, Signal } from './finding.ts';

/** Whether a debugger reads this program. */
export const judgeDebugger = (facts: Facts): Finding =>
  judgeFact('debugger', facts.debugger, ({ isOpen, isTraced }) => {
    const signals: Signal[] = [];
    if (isOpen) signals.push(signal('debugger-open'));
    if (isTraced.known && isTraced.value) signals.push(signal('debugger-traced'));
    if (signals.length > 0) return { verdict: 'not-ready', signals, remedy: 'end-debugger' };
    return { verdict: 'ready', signals: [signal('debugger-none', {}, 0)] };
  });

/** Whether other people are signed in at the same time: they can look at memory and disk. */
export const judgeOtherUsers = ({ session }: Facts): Finding =>
  judgeFact('other-users', session.otherUsers, (count) =>
    count > 0
      ? {
          verdict: 'not-ready',
          signals: [signal('other-users', { count })],
          remedy: 'sign-others-out',
        }
      : { verdict: 'ready', signals: [signal('no-other-users', {}, 0)] },
  );

/** Proxy and private network in use: recorded (R-S7), and a cause of trouble with the connection. */
export const judgeProxyAndVpn = ({ network }: Facts): Finding => {
  if (!network.known) return notKnown('proxy-and-vpn', network.because);
  const { proxy, vpns } = network.value;
  const signals: Signal[] = [];
  if (proxy.known && proxy.value) signals.push(signal('proxy-in-use', {}, 3));
  if (vpns.known) {
    for (const name of vpns.value) signals.push(signal('vpn-in-use', { name }, 3));
  }
  if (signals.length > 0) {
    return {
      check: 'proxy-and-vpn',
      verdict: 'not-ready',
      confidence: 0.9,
      signals,
      remedy: 'end-vpn',
    };
  }
  if (!proxy.known) return notKnown('proxy-and-vpn', proxy.because);
  if (!vpns.known) return notKnown('proxy-and-vpn', vpns.because);
  return {
    check: 'proxy-and-vpn',
    verdict: 'ready',
    confidence: 0.9,
    signals: [signal('no-proxy-no-vpn', {}, 0)],
    remedy: null,
  };
};
