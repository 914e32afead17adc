/** What the domain endpoints answer, as far as the map reads it: for looking at the page, not shipped. */
export function about(name: string, now: Date): unknown {
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();
  return {
    name,
    unicode: name,
    firstSeen: day(-81),
    lastSeen: day(0),
    lastVisited: new Date(now.getTime() - 360_000).toISOString(),
    foundVia: ["srv"],
    status: { level: "flawed", title: "Reachable, with problems", sentence: "Not all of it works: certificate expired." },
    problems: [{ kind: "x", level: "flawed", title: "Certificate expires soon", meaning: "It ends in six days, and clients will refuse it then.", remedy: "Renew it.", reference: "", where: [`${name}:5222`] }],
    endpoints: [
      {
        service: "s2s", transport: "starttls", host: `xmpp.${name}`, port: 5269, addresses: [{ ip: "192.0.2.7" }], software: [{ name: "ejabberd 26.4", confidence: 9 }],
        tls: { version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384", group: "X25519", alpn: "", checks: [] },
      },
    ],
    certificates: [{ leaf: true, issuerTitle: "Let's Encrypt R12", authority: { key: "1234", title: "Let's Encrypt R12" }, notAfter: day(61), subjectTitle: name }],
    records: [{ kind: "ns", value: "a.dns.example." }],
    changes: [
      { domain: name, at: day(-2), kind: "changed", question: "Certificate of S2S STARTTLS", scope: "", before: ["Let's Encrypt R11, valid to 19 Nov"], after: ["Let's Encrypt R12, valid to 19 Feb"] },
      { domain: name, at: day(-9), kind: "changed", question: "Software of S2S STARTTLS", scope: "", before: ["ejabberd 26.1"], after: ["ejabberd 26.4"] },
      { domain: name, at: day(-21), kind: "vanished", question: "Status of S2S STARTTLS", scope: "", before: ["Reachable"], after: [] },
    ],
  };
}

export function uptime(name: string, now: Date): unknown {
  const days = Array.from({ length: 90 }, (_, i) => {
    const date = new Date(now.getTime() - (89 - i) * 86_400_000).toISOString().slice(0, 10);
    const state = i < 9 ? "unknown" : i === 25 || i === 71 ? "degraded" : i === 70 ? "down" : "up";
    return { date, state, unstable: false, shares: [{ state, share: 1 }], words: `${date}: ${state}` };
  });
  return { name, from: "", to: "", services: [{ service: "s2s", summary: "Up 99% of the time that is known.", up: 0.992, days }] };
}
