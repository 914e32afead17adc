import { expect, test } from "vitest";
import type { Compared, Side } from "./document";
import { rowsOf } from "./rows";

const NOW = Date.UTC(2026, 10, 26);
const about = (more: Partial<Compared> = {}): Compared => ({
  firstSeen: "2026-01-02T00:00:00Z",
  status: { level: "good", title: "Reachable" },
  endpoints: [{ service: "s2s", host: "h.example", software: [{ name: "Prosody" }], tls: { version: "TLSv1.3" }, featuresBefore: [{ title: "STARTTLS", name: "starttls" }], featuresAfter: [{ title: "", name: "x-new" }] }],
  certificates: [{ leaf: true, issuerTitle: "R12", notAfter: "2026-12-06T12:00:00Z" }, { leaf: false, issuerTitle: "Root", notAfter: "2030-01-01T00:00:00Z" }],
  ...more,
});
const side = (name: string, more: Partial<Side> = {}): Side => ({ name, title: name, about: about(), links: [], network: "AS1", degree: 3, ...more });
const row = (sides: Side[], title: string) => rowsOf(sides, NOW).find((each) => each.title === title)!;

test("each fact is a row with a cell a side", () => {
  const sides = [side("a"), side("b")];
  expect(row(sides, "Software").cells).toEqual([["Prosody"], ["Prosody"]]);
  expect(row(sides, "TLS").cells[0]).toEqual(["TLS 1.3"]);
  expect(row(sides, "Certificate ends").cells[0]).toEqual(["in 10 days"]);
  expect(row(sides, "Certificate by").cells[0]).toEqual(["R12"]);
  expect(row(sides, "Features").cells[0]).toEqual(["STARTTLS", "x-new"]);
  expect(row(sides, "First seen").cells[0]).toEqual(["2 Jan 2026"]);
});

test("a row differs when what is known differs; what is not known is no difference", () => {
  const ended = about({ certificates: [{ leaf: true, issuerTitle: "R12", notAfter: "2026-11-20T00:00:00Z" }] });
  expect(row([side("a"), side("b")], "Certificate ends").differs).toBe(false);
  expect(row([side("a"), side("b", { about: ended })], "Certificate ends")).toMatchObject({ differs: true, cells: [["in 10 days"], ["6 days ago"]] });
  expect(row([side("a"), side("b", { about: undefined })], "Health")).toMatchObject({ differs: false, cells: [["Reachable"], []] });
  expect(row([side("a"), side("b", { network: "AS2" })], "Network").differs).toBe(true);
  expect(row([side("a"), side("b", { about: about({ certificates: [] }) })], "Certificate ends").cells[1]).toEqual([]);
});

test("it says who is linked with whom, and how", () => {
  const link = (name: string, kind: string) => ({ name, node: 1, kind, direction: "", firstSeen: "" });
  const linked = row([side("a", { links: [link("b", "host"), link("b", "key"), link("z", "host")] }), side("b", { links: [link("a", "host")] }), side("c"), side("d", { links: undefined })], "Linked with each other?");
  expect(linked.cells).toEqual([["b (host, key)"], ["a (host)"], ["No"], []]);
});
