import { expect, test } from "vitest";
import type { About } from "../detail";
import { failingOf } from "./failing";

const about = {
  endpoints: [
    { host: "xmpp.a.example", addresses: [{ ip: "192.0.2.1" }, { ip: "192.0.2.9", endedAt: "2026-01-01T00:00:00Z" }] },
    { host: "xmpp.a.example", addresses: [{ ip: "192.0.2.1", endedAt: null }] },
  ],
  certificates: [{ leaf: false, authority: { key: "root", title: "Root" } }, { leaf: true, authority: { key: "a1", title: "" } }, { leaf: true, authority: null }],
  records: [{ kind: "ns", value: "a.dns.example." }, { kind: "ns", value: "b.dns.example." }, { kind: "caa", value: "x" }],
} as unknown as About;
const fact = (facet: string) => (facet === "network" ? { key: "192.0.2.0/24", title: "192.0.2.0/24" } : { key: "Prosody", title: "Prosody" });

test("what a domain stands on is told once each, as the blast radius writes it", () => {
  expect(failingOf(about, fact).map(({ of }) => of)).toEqual(["authority:a1", "host:xmpp.a.example", "address:192.0.2.1", "prefix:192.0.2.0/24", "dns:dns.example", "software:Prosody"]);
});

test("what is not known cannot fail", () => {
  const nothing = { endpoints: [], certificates: [], records: [] } as unknown as About;
  expect(failingOf(nothing, () => ({ key: "", title: "Unknown" }))).toEqual([]);
  expect(failingOf(nothing, () => ({ key: "others", title: "Others" }))).toEqual([]);
});
